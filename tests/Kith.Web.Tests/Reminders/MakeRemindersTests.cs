using Kith.Clinical.Courses;
using Kith.Clinical.Reminders;
using Kith.Clinical.Sessions;
using Kith.Web.Mail;
using Kith.Web.Reminders;
using Kith.Web.Storage;
using Kith.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Kith.Web.Tests.Reminders;

/// <summary>Clients who agreed are reminded of what waits, no more often than agreed. The clinic's first sessions are at 16:00 on 2 and 9 March.</summary>
public sealed class MakeRemindersTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_day_before_a_session_one_neutral_mail_leaves_with_two_links_and_only_to_whoever_agreed(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var (nora, silent) = (await clinic.HasCourseAsync("Nora Quill"), await clinic.HasCourseAsync("Silent"));
        await AgreesAsync(clinic, nora, "1");
        await GoesToAsync(clinic, 8, 9, 0);
        Assert.Equal(0, await RunAsync(clinic));
        await GoesToAsync(clinic, 8, 10, 0);
        Assert.Equal(1, await RunAsync(clinic));
        for (var again = 0; again < 30; again++)
        {
            Assert.Equal(0, await RunAsync(clinic));
            clinic.Time.Advance(TimeSpan.FromHours(1));
        }

        var mail = Assert.Single(await MailsAsync(clinic));
        Assert.Equal([nora.ClientEmail], mail.To.Mailboxes.Select(m => m.Address));
        Assert.DoesNotContain(silent.ClientEmail, mail.ToString(), StringComparison.Ordinal);
        Assert.Equal("You have something to fill in before your appointment", mail.Subject);
        var lines = mail.TextBody!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(4, lines.Length);
        Assert.Equal([mail.Subject, "To stop these e-mails:"], [lines[0], lines[2]]);
        Assert.EndsWith("/my/check-in", lines[1], StringComparison.Ordinal);
        Assert.Equal($"<{lines[3]}>", mail.Headers[HeaderId.ListUnsubscribe]);
        foreach (var word in new[] { "Nora", "Quill", "clinic", "PHQ", "therap", "depress", "Kith " })
            Assert.DoesNotContain(word, mail.Subject + mail.TextBody, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Two_are_sent_when_two_were_agreed_and_none_after_a_stop_by_the_link_whose_opening_alone_changes_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var nora = await clinic.HasCourseAsync();
        await AgreesAsync(clinic, nora, "2");
        await GoesToAsync(clinic, 8, 12, 0);
        await RunAsync(clinic);
        await GoesToAsync(clinic, 9, 8, 30);
        await RunAsync(clinic);
        Assert.Equal(2, (await MailsAsync(clinic)).Count);

        var link = new Uri((await MailsAsync(clinic))[0].TextBody!.Trim().Split('\n')[^1]).PathAndQuery;
        var stranger = clinic.Stranger();
        for (var scan = 0; scan < 3; scan++)
            Assert.Contains("Stop these e-mails?", (await stranger.OpenAsync(link)).Words, StringComparison.Ordinal);
        Assert.True((await WishAsync(clinic, nora)).IsOn);
        var page = await (await stranger.OpenAsync(link)).SendAsync("stop-reminders");
        Assert.Contains("They have stopped", page.Words, StringComparison.Ordinal);
        Assert.False((await WishAsync(clinic, nora)).IsOn);
        Assert.Null((await (await stranger.OpenAsync(link)).SendAsync("stop-reminders")).Refusal);

        await GoesToAsync(clinic, 15, 12, 0);
        await RunAsync(clinic);
        Assert.Equal(2, (await MailsAsync(clinic)).Count);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await stranger.OpenAsync("/reminders/no-more/" + new string('A', 64))).Status);
    }

    [Theory]
    [InlineData("answered")]
    [InlineData("cancelled")]
    [InlineData("closed")]
    [InlineData("stopped")]
    public async Task What_settles_between_making_and_sending_holds_the_mail_back(string what)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var nora = await clinic.HasCourseAsync(sessions: 3);
        await AgreesAsync(clinic, nora, "1");
        await GoesToAsync(clinic, 8, 12, 0);
        Assert.Equal(1, await MakeAsync(clinic));
        await SettleAsync(clinic, nora, what);
        Assert.Equal(0, await SendMailTests.SendAsync(clinic));
        Assert.Equal(MailEnd.NotWanted, await clinic.InDatabaseAsync(db => db.Set<OutgoingMail>().Select(m => m.End!.Value).SingleAsync()));
    }

    [Fact]
    public async Task What_is_answered_before_is_not_reminded_of_and_a_session_moved_away_waits_for_its_new_day()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (nora, lena) = (await clinic.HasCourseAsync("Nora", sessions: 3), await clinic.HasCourseAsync("Lena", sessions: 3));
        await AgreesAsync(clinic, nora, "1");
        await AgreesAsync(clinic, lena, "1");
        await GoesToAsync(clinic, 8, 12, 0);
        await SettleAsync(clinic, nora, "answered");
        Assert.Equal(1, await MakeAsync(clinic));
        await clinic.InDatabaseAsync(async db =>
        {
            Assert.Null((await db.Set<Session>().SingleAsync(s => s.Id == lena.SessionIds[1])).Move(clinic.Time.GetUtcNow().AddDays(3), 50, SessionMode.InPerson));
            return await db.SaveChangesAsync();
        });
        Assert.Equal(0, await RunAsync(clinic));
        await GoesToAsync(clinic, 10, 12, 0);
        Assert.Equal(1, await RunAsync(clinic));
    }

    [Fact]
    public async Task In_quiet_hours_nothing_leaves()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var nora = await clinic.HasCourseAsync();
        await GoesToAsync(clinic, 8, 22, 0);
        await AgreesAsync(clinic, nora, "1");
        Assert.Equal(0, await RunAsync(clinic));
        await GoesToAsync(clinic, 9, 7, 55);
        Assert.Equal(0, await RunAsync(clinic));
        await GoesToAsync(clinic, 9, 8, 0);
        Assert.Equal(1, await RunAsync(clinic));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_machines_at_once_make_no_reminder_twice(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        for (var i = 0; i < 5; i++)
            await AgreesAsync(clinic, await clinic.HasCourseAsync($"Client {i}"), "2");
        await GoesToAsync(clinic, 8, 12, 0);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(clinic))));
        await RunAsync(clinic);
        Assert.Equal(5, (await MailsAsync(clinic)).Count);
    }

    [Theory]
    [InlineData("Form.Most", "3")]
    [InlineData("Form.QuietFrom", "late")]
    [InlineData("Form.TimeZone", "Middle/Earth")]
    public async Task A_wish_that_cannot_be_kept_is_refused_in_words(string field, string value)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var client = await clinic.SignedInAsync((await clinic.HasCourseAsync()).ClientEmail);
        Assert.NotNull((await (await client.OpenAsync("/my/reminders")).SendAsync("my-reminders", (field, value))).Refusal);
        Assert.Equal(0, await clinic.InDatabaseAsync(db => db.Set<ReminderWish>().CountAsync()));
    }

    [Fact]
    public async Task The_therapist_sees_who_has_answered_and_who_was_reminded()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var nora = await clinic.HasCourseAsync("Nora");
        await AgreesAsync(clinic, nora, "1");
        await GoesToAsync(clinic, 8, 12, 0);
        await RunAsync(clinic);
        var therapist = await clinic.TherapistAsync();
        Assert.Contains("Nora Tomorrow: not yet, reminded today", (await therapist.OpenAsync("/today")).Words, StringComparison.Ordinal);
        await SettleAsync(clinic, nora, "part");
        Assert.Contains("Nora Tomorrow: part of it, reminded today", (await therapist.OpenAsync("/today")).Words, StringComparison.Ordinal);
        await SettleAsync(clinic, nora, "answered");
        Assert.Contains("1 of 1 answered", (await therapist.OpenAsync("/today")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_said_while_the_sign_in_is_given_is_kept()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var client = new Clinical.Clients.Client { Id = Guid.CreateVersion7(), TherapistId = TestClinic.TherapistId, Name = "New" };
        await clinic.WriteAsync(client);
        var therapist = await clinic.TherapistAsync();
        await (await therapist.OpenAsync($"/clients/{client.Id}/sign-in")).SendAsync("give-sign-in", ("Email", "new@client.example"), ("Remind", "true"));
        var wish = await clinic.InDatabaseAsync(db => db.Set<ReminderWish>().SingleAsync());
        Assert.Equal((client.Id, 1, TestClinic.TherapistId, "Europe/London"), (wish.Id, wish.MostPerSession, wish.AgreedById!.Value, wish.TimeZone));
    }

    internal static async Task AgreesAsync(TestClinic clinic, TestCourse course, string most)
    {
        var client = await clinic.SignedInAsync(course.ClientEmail);
        var page = await (await client.OpenAsync("/my/reminders")).SendAsync("my-reminders", ("Form.Most", most));
        Assert.Null(page.Refusal);
    }

    /// <summary>Moves the clock to a time in March 2026, in London.</summary>
    internal static Task GoesToAsync(TestClinic clinic, int day, int hour, int minute)
    {
        clinic.Time.SetUtcNow(new(2026, 3, day, hour, minute, 0, TimeSpan.Zero));
        return Task.CompletedTask;
    }

    /// <summary>One round of both jobs.</summary>
    /// <returns>How many mails left.</returns>
    internal static async Task<int> RunAsync(TestClinic clinic)
    {
        await MakeAsync(clinic);
        return await SendMailTests.SendAsync(clinic);
    }

    private static async Task<int> MakeAsync(TestClinic clinic)
    {
        await using var scope = clinic.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MakeReminders>().RunAsync(CancellationToken.None);
    }

    private static async Task<List<MimeMessage>> MailsAsync(TestClinic clinic)
    {
        var mails = new List<MimeMessage>();
        foreach (var file in Directory.GetFiles(clinic.Services.GetRequiredService<MailPlace>().Folder).Order(StringComparer.Ordinal))
            mails.Add(await MimeMessage.LoadAsync(file));
        return mails;
    }

    private static Task<ReminderWish> WishAsync(TestClinic clinic, TestCourse course) =>
        clinic.InDatabaseAsync(db => db.Set<ReminderWish>().AsNoTracking().SingleAsync(w => w.Id == course.ClientId));

    private static Task<int> SettleAsync(TestClinic clinic, TestCourse course, string what) => clinic.InDatabaseAsync(async db =>
    {
        var now = clinic.Time.GetUtcNow();
        switch (what)
        {
            case "answered" or "part":
                var response = new Clinical.Measures.Response
                {
                    Id = Guid.CreateVersion7(), CourseId = course.Id, SessionId = course.SessionIds[1], MeasureKey = "phq-9", StartedAt = now,
                    Answers = [.. Enumerable.Repeat((int?)0, 9)],
                };
                if (what == "answered")
                    Assert.Null(response.Finish(now));
                db.Add(response);
                break;
            case "cancelled":
                Assert.Null((await db.Set<Session>().SingleAsync(s => s.Id == course.SessionIds[1])).CancelByTherapist(""));
                break;
            case "closed":
                Assert.Null((await db.Set<Course>().SingleAsync(c => c.Id == course.Id)).Close(ClosingReason.Moved, new(2026, 3, 8), "Moved.", null, TestClinic.TherapistId, new(2026, 3, 8), 0));
                break;
            default:
                (await db.Set<ReminderWish>().SingleAsync(w => w.Id == course.ClientId)).Stop(now);
                break;
        }

        return await db.SaveChangesAsync();
    });
}
