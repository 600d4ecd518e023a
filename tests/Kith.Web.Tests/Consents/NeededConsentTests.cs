using System.Net;
using Kith.Clinical.Access;
using Kith.Clinical.Reminders;
using Kith.Clinical.Sessions;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Kith.Web.Tests.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Consents;

/// <summary>An act that needs a consent is refused in a sentence while the consent is not there, from the very next request after it was taken back.</summary>
public sealed class NeededConsentTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Without_consent_to_treatment_no_session_is_opened_until_the_client_says_yes_again(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var (therapist, nora) = (await clinic.TherapistAsync(), await clinic.SignedInAsync(course.ClientEmail));
        var page = await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[0]}");
        await SayAsync(nora, "treatment", "Decline");
        var refused = await page.SendAsync("begin-session");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "consents.treatment"), (refused.Status, refused.RefusalCode));
        Assert.Contains("The client has not agreed to treatment, or took it back, so the session was not opened.", refused.Words, StringComparison.Ordinal);
        Assert.Equal(SessionState.Planned, await StateAsync(clinic, course));

        // What the client says to the therapist counts as much.
        var asked = await therapist.OpenAsync($"{course.Url}/consents/treatment");
        Assert.Null((await asked.SendAsync("consent", ("Form.Answer", "Accept"))).Refusal);
        Assert.Null((await page.SendAsync("begin-session")).Refusal);
        Assert.Equal(SessionState.Held, await StateAsync(clinic, course));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Without_consent_to_video_and_phone_sessions_are_planned_moved_agreed_and_opened_in_person_only(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var therapist = await clinic.TherapistAsync();
        await IsByVideoAsync(clinic, course.SessionIds[0]);
        await SayAsync(await clinic.SignedInAsync(course.ClientEmail), "telehealth", "Decline");

        var opened = await (await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[0]}")).SendAsync("begin-session");
        Assert.Equal("consents.telehealth", opened.RefusalCode);
        var move = await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[0]}/move");
        Assert.Equal("consents.telehealth", (await move.SendAsync("move-session", ("Mode", "Phone"))).RefusalCode);
        Assert.Null((await move.SendAsync("move-session", ("Mode", "InPerson"))).Refusal);
        Assert.Null((await (await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[0]}")).SendAsync("begin-session")).Refusal);

        await (await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[^1]}/not-held")).SendAsync("not-held", ("What", "CancelledByTherapist"), ("Form.Instead", ""));
        var plan = await therapist.OpenAsync($"{course.Url}/sessions/plan");
        var refused = await plan.SendAsync("plan-session", ("StartsAtDay", "17"), ("StartsAtMonth", "6"), ("StartsAtYear", "2026"), ("At", "9:00"), ("Mode", "Video"));
        Assert.Equal("consents.telehealth", refused.RefusalCode);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Without_consent_to_recording_no_contract_allows_it_and_no_page_says_it_is(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var (therapist, nora) = (await clinic.TherapistAsync(), await clinic.SignedInAsync(course.ClientEmail));
        var refused = await AgreeAsync(therapist, course);
        Assert.Equal("consents.recording", refused.RefusalCode);
        Assert.Contains("The client has not agreed to recordings, or took it back.", refused.Words, StringComparison.Ordinal);

        await SayAsync(nora, "recording", "Accept");
        Assert.Contains("therapy, recording", (await therapist.OpenAsync($"{course.Url}/goals")).Words, StringComparison.Ordinal);
        Assert.Null((await AgreeAsync(therapist, course)).Refusal);
        await SayAsync(nora, "recording", "Decline");
        Assert.DoesNotContain("therapy, recording", (await therapist.OpenAsync($"{course.Url}/goals")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("therapy, recording", (await therapist.OpenAsync(course.Url)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Without_consent_to_e_mail_none_leaves_not_even_one_that_waits_and_none_can_be_chosen(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var (course, other) = (await clinic.HasCourseAsync(), await clinic.HasCourseAsync("Omid"));
        var nora = await clinic.SignedInAsync(course.ClientEmail);
        await MakeRemindersTests.AgreesAsync(clinic, course, "1");
        await MakeRemindersTests.AgreesAsync(clinic, other, "1");
        Assert.Equal("/account?done=mail", (await ByMailAsync(nora)).Path);

        // Taken back in the quiet hours, while the reminder waits in the outbox.
        await MakeRemindersTests.GoesToAsync(clinic, 8, 22, 0);
        Assert.Equal(0, await MakeRemindersTests.RunAsync(clinic));
        await SayAsync(nora, "email", "Decline");
        await MakeRemindersTests.GoesToAsync(clinic, 9, 8, 5);
        Assert.Equal(1, await MakeRemindersTests.RunAsync(clinic));
        Assert.Equal([other.Id], await clinic.InDatabaseAsync(db => db.Set<Reminder>().Where(r => db.Set<OutgoingMail>().Any(m => m.Id == r.MailId && m.End == MailEnd.Sent)).Select(r => r.CourseId).ToListAsync()));

        await (await clinic.Stranger().OpenAsync("/sign-in/link")).SendAsync("/sign-in/link/ask", ("email", course.ClientEmail));
        Assert.Equal(0, await clinic.InDatabaseAsync(db => db.Set<OutgoingMail>().CountAsync(m => m.Subject == "Your sign-in" && m.To != "")));
        Assert.Equal("consents.own-email", (await ByMailAsync(nora)).RefusalCode);
        var wish = await nora.OpenAsync("/my/reminders");
        Assert.Equal("consents.own-email", (await wish.SendAsync("my-reminders", ("Form.Most", "2"))).RefusalCode);
        Assert.Null((await wish.SendAsync("my-reminders", ("Form.Most", "0"))).Refusal);
    }

    [Fact]
    public async Task Yes_to_reminders_while_the_sign_in_is_given_is_yes_to_e_mail_with_the_words_that_were_shown()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var client = new Clinical.Clients.Client { Id = Guid.CreateVersion7(), TherapistId = TestClinic.TherapistId, Name = "New" };
        await clinic.WriteAsync(client);
        var page = await (await clinic.TherapistAsync()).OpenAsync($"/clients/{client.Id}/sign-in");
        await page.SendAsync("give-sign-in", ("Email", "new@client.example"), ("Remind", "true"));
        var consent = await clinic.InDatabaseAsync(db => db.Set<Consent>().SingleAsync(k => k.ClientId == client.Id));
        Assert.Equal((ConsentKind.Email, true, TestClinic.TherapistId), (consent.Kind, consent.Stands, consent.AnsweredById));
        Assert.Contains(consent.Words, page.Words, StringComparison.Ordinal);
    }

    private static async Task SayAsync(Visitor client, string consent, string answer)
    {
        var page = await (await client.OpenAsync($"/my/consents/{consent}")).SendAsync("my-consent", ("Form.Answer", answer));
        Assert.Null(page.Refusal);
    }

    private static async Task<Page> AgreeAsync(Visitor therapist, TestCourse course) => await (await therapist.OpenAsync($"{course.Url}/contract")).SendAsync(
        "agree-contract", ("Kind", "Maintenance"), ("Reason", "To stay well."), ("Sessions", "6"), ("Spacing", "28"), ("Mode", "InPerson"), ("At", "16:00"), ("Recording", "true"),
        ("StartsDay", "13"), ("StartsMonth", "7"), ("StartsYear", "2026"), ("EndsDay", "31"), ("EndsMonth", "12"), ("EndsYear", "2026"));

    private static async Task<Page> ByMailAsync(Visitor client) =>
        await (await client.OpenAsync("/account/mail")).SendAsync("sign-in-by-mail", ("ByMail", "true"), ("Current", TestClinic.Password));

    private static Task<int> IsByVideoAsync(TestClinic clinic, Guid session) => clinic.InDatabaseAsync(db =>
        db.Set<Session>().Where(s => s.Id == session).ExecuteUpdateAsync(row => row.SetProperty(s => s.Mode, SessionMode.Video)));

    private static Task<SessionState> StateAsync(TestClinic clinic, TestCourse course) =>
        clinic.InDatabaseAsync(db => db.Set<Session>().Where(s => s.Id == course.SessionIds[0]).Select(s => s.State).SingleAsync());
}
