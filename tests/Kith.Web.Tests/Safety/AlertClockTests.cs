using System.Net;
using Kith.Clinical.Safety;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Safety;

/// <summary>An answer about safety finds somebody: the therapist, then whoever is on call, then the administrators.</summary>
public sealed class AlertClockTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Unacknowledged_it_goes_to_whoever_is_on_call_who_reads_what_is_needed_and_closes_it(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await clinic.SetWatchAsync();
        var course = await clinic.HasWorryingAnswerAsync();
        var other = await clinic.OtherTherapistAsync();
        Assert.Contains("No answer about safety waits for you", (await other.OpenAsync("/safety/on-call")).Words, StringComparison.Ordinal);
        await clinic.MoveOnAsync();
        Assert.Single(await clinic.StepsAsync());

        clinic.Time.Advance(TimeSpan.FromMinutes(31));
        await clinic.MoveOnAsync();
        await clinic.MoveOnAsync();
        Assert.Equal([Asked.Owner, Asked.OnCall], (await clinic.StepsAsync()).Select(s => s.Asked!.Value));
        var mails = await clinic.InDatabaseAsync(db => db.Set<OutgoingMail>().AsNoTracking().OrderBy(m => m.MadeAt).ToListAsync());
        Assert.Equal(["therapist@test.example", "other@test.example"], mails.Select(m => m.To));
        Assert.All(mails, m => Assert.StartsWith("Something in Kith waits for you now.", m.Text, StringComparison.Ordinal));

        var queue = await other.OpenAsync("/safety/on-call");
        Assert.Contains("You are on call now", queue.Words, StringComparison.Ordinal);
        var alert = await other.OpenAsync(queue.Document.QuerySelector(".alerts a")!.GetAttribute("href")!);
        Assert.Contains("Nora", alert.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(course.Url)).Status);
        var acting = await alert.SendAsync("acknowledge-alert");
        Assert.Null(acting.Refusal);
        var closed = await acting.SendAsync("close-alert", ("Contact", "ByPhone"), ("Disposition", "SeenMoreOften"), ("WhatWasDone", "Spoke to her; her sister comes."));
        Assert.Null(closed.Refusal);
        Assert.Equal([AlertEvent.Asked, AlertEvent.Asked, AlertEvent.Acknowledged, AlertEvent.Closed], (await clinic.StepsAsync()).Select(s => s.Event));

        var read = await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/safety");
        Assert.Contains("Spoke to her; her sister comes.", read.Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task With_nobody_left_every_administrator_is_asked_and_sees_whom_to_reach_but_not_what_was_answered(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await clinic.HasWorryingAnswerAsync();
        clinic.Time.Advance(TimeSpan.FromMinutes(Watch.DefaultMinutes));
        await clinic.MoveOnAsync();
        var watch = await (await clinic.AdministratorAsync()).OpenAsync("/safety/watching");
        Assert.Contains("Nobody has acknowledged an answer in time", watch.Words, StringComparison.Ordinal);
        Assert.Contains("Ruth Therapist", watch.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nora", watch.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("PHQ", watch.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_the_hours_whoever_is_on_call_is_asked_at_once_and_the_client_was_told_before()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var client = await clinic.SignedInAsync(course.ClientEmail);
        Assert.Contains("Nobody watches your answers day and night", (await client.OpenAsync("/my/check-in")).Words, StringComparison.Ordinal);
        await clinic.SetWatchAsync(onCallFrom: "13:00");
        Assert.Contains("Somebody at the clinic is there until 12:00", (await client.OpenAsync("/my/check-in")).Words, StringComparison.Ordinal);
        clinic.Time.Advance(TimeSpan.FromHours(3.5));
        Assert.Contains("Somebody is there again on Monday 9 March from 08:00", (await (await clinic.SignedInAsync(course.ClientEmail)).OpenAsync("/my/check-in")).Words, StringComparison.Ordinal);
        clinic.Time.Advance(TimeSpan.FromHours(1));
        var asked = await (await clinic.SignedInAsync(course.ClientEmail)).OpenAsync("/my/check-in");
        Assert.Contains("Somebody on call is told at once", asked.Words, StringComparison.Ordinal);
        await (await asked.Visitor.OpenAsync("/my/check-in?part=1&question=9")).SendAsync("check-in", ("Answer", "1"));
        Assert.Equal([Asked.Owner, Asked.OnCall], (await clinic.StepsAsync()).Select(s => s.Asked!.Value));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_acknowledge_at_once_and_one_of_them_is_told_who_was_first(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasWorryingAnswerAsync();
        var (first, second) = (await clinic.TherapistAsync(), await clinic.TherapistAsync());
        var path = (await first.OpenAsync($"{course.Url}/safety")).Document.QuerySelector(".alerts a")!.GetAttribute("href")!;
        var pages = new[] { await first.OpenAsync(path), await second.OpenAsync(path) };
        var answers = await Task.WhenAll(pages.Select(p => p.SendAsync("acknowledge-alert")));
        Assert.Single(answers, a => a.Status is HttpStatusCode.OK);
        Assert.Single(answers, a => a.RefusalCode is "form.stale" or "safety.already-acknowledged");
        Assert.Single(await clinic.StepsAsync(), s => s.Event is AlertEvent.Acknowledged);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Neither_a_later_zero_nor_the_end_of_the_course_nor_the_deletion_of_an_account_stops_the_clock(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasWorryingAnswerAsync();
        await (await (await clinic.SignedInAsync(course.ClientEmail)).OpenAsync("/my/check-in?part=1&question=9")).SendAsync("check-in", ("Answer", "0"));
        await (await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/close")).SendAsync("close-course", ("Reason", "Moved"), ("Words", "Moved away."));
        Assert.Equal(2, await clinic.InDatabaseAsync(db => db.Users.Where(u => u.Email == course.ClientEmail || u.Id == TestClinic.TherapistId).ExecuteDeleteAsync()));
        clinic.Time.Advance(TimeSpan.FromMinutes(Watch.DefaultMinutes));
        await clinic.MoveOnAsync();
        var alert = await clinic.InDatabaseAsync(db => db.Set<SafetyAlert>().AsNoTracking().SingleAsync());
        Assert.Equal((true, Asked.Administrators), (alert.IsOpen, alert.Asked));
    }

    [Fact]
    public async Task Hours_that_are_half_typed_or_turned_round_and_a_duty_that_is_over_are_refused_in_words()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var watch = await (await clinic.AdministratorAsync()).OpenAsync("/safety/watching");
        Assert.Equal("safety.hours-half", (await watch.SendAsync("set-watch", ("From[Monday]", "08:00"))).RefusalCode);
        Assert.Equal("safety.hours-end-first", (await watch.SendAsync("set-watch", ("From[Monday]", "08:00"), ("To[Monday]", "07:00"))).RefusalCode);
        Assert.Equal("form.not-a-time", (await watch.SendAsync("set-watch", ("From[Monday]", "early"), ("To[Monday]", "07:00"))).RefusalCode);
        var over = await watch.SendAsync("plan-duty", ("Person", TestClinic.TherapistId.ToString()), ("FromDay", "1"), ("FromMonth", "3"), ("FromYear", "2026"), ("FromAt", "09:00"),
            ("ToDay", "1"), ("ToMonth", "3"), ("ToYear", "2026"), ("ToAt", "10:00"));
        Assert.Equal("safety.duty-over", over.RefusalCode);
        Assert.Equal("form.not-in-list", (await watch.SendAsync("plan-duty", ("Person", Guid.CreateVersion7().ToString()), ("FromDay", "2"), ("FromMonth", "3"), ("FromYear", "2026"), ("FromAt", "09:00"),
            ("ToDay", "3"), ("ToMonth", "3"), ("ToYear", "2026"), ("ToAt", "10:00"))).RefusalCode);
    }
}
