using System.Net;
using Kith.Clinical.Access;
using Kith.Clinical.Privacy;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Privacy;

/// <summary>A client asks why their record was opened, and the one whom the clinic named answers.</summary>
public sealed class PrivacyTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_client_asks_about_somebody_who_opened_their_record_and_reads_the_answer_of_the_privacy_officer(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var (ruth, nora, ada) = (await clinic.TherapistAsync(), await clinic.SignedInAsync(course.ClientEmail), await clinic.AdministratorAsync());
        var paula = await clinic.HasUserAsync("Paula Privacy", "paula@test.example", Role.Receptionist);
        await ruth.OpenAsync(course.Url);
        Assert.Null((await (await ada.OpenAsync("/accounts/officer")).SendAsync("name-officer", ("Form.Officer", paula.Id.ToString()))).Refusal);

        var opened = await nora.OpenAsync("/my/opened");
        var ask = await nora.OpenAsync(opened.Document.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Ask about this", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("Ruth Therapist opened your record on 2 March 2026", ask.Words, StringComparison.Ordinal);
        Assert.Contains("Your question is read by Paula Privacy, with your name", ask.Words, StringComparison.Ordinal);
        var asked = await ask.SendAsync("ask-question", ("Form.Words", "Why did she look on a Sunday?"));
        Assert.Equal("/my/opened", asked.Path);
        Assert.Contains("Waits for its answer", asked.Words, StringComparison.Ordinal);

        // The mail says that something waits and nothing of what.
        var mail = Assert.Single(await clinic.InDatabaseAsync(db => db.Set<OutgoingMail>().ToListAsync()));
        Assert.Equal("paula@test.example", mail.To);
        Assert.DoesNotContain("Sunday", mail.Subject + mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nora", mail.Subject + mail.Text, StringComparison.Ordinal);

        var officer = await clinic.SignedInAsync("paula@test.example");
        Assert.Contains("Questions about privacy", (await officer.OpenAsync("/account")).Words, StringComparison.Ordinal);
        var desk = await officer.OpenAsync("/privacy");
        Assert.Contains("Nora", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Why did she look on a Sunday?", desk.Words, StringComparison.Ordinal);
        var id = await clinic.InDatabaseAsync(db => db.Set<PrivacyQuestion>().Select(q => q.Id).SingleAsync());
        var replied = await desk.SendAsync("reply-to-question", ("Form.Question", id.ToString()), ("Form.Words", "She prepared your session of Monday."));
        Assert.Null(replied.Refusal);
        Assert.Contains("She prepared your session of Monday.", (await nora.OpenAsync("/my/opened")).Words, StringComparison.Ordinal);

        // Once answered it stays as it is.
        var again = await officer.OpenAsync("/privacy");
        Assert.DoesNotContain("Send the answer", again.Words, StringComparison.Ordinal);
        Assert.Equal("form.sent-before", (await desk.SendAsync("reply-to-question", ("Form.Question", id.ToString()), ("Form.Words", "Or not."))).RefusalCode);
    }

    [Fact]
    public async Task Nobody_else_finds_the_questions()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var (ruth, nora, ada) = (await clinic.TherapistAsync(), await clinic.SignedInAsync(course.ClientEmail), await clinic.AdministratorAsync());
        await (await nora.OpenAsync("/my/opened/ask")).SendAsync("ask-question", ("Form.Words", "Who may read my notes?"));

        // Nobody is named yet: the administrators stand in, and nobody but they.
        Assert.Contains("Who may read my notes?", (await ada.OpenAsync("/privacy")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.OpenAsync("/privacy")).Status);
        Assert.DoesNotContain("Questions about privacy", (await ruth.OpenAsync("/account")).Words, StringComparison.Ordinal);

        await (await ada.OpenAsync("/accounts/officer")).SendAsync("name-officer", ("Form.Officer", TestClinic.OtherTherapistId.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, (await ada.OpenAsync("/privacy")).Status);
        Assert.Contains("Who may read my notes?", (await (await clinic.OtherTherapistAsync()).OpenAsync("/privacy")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_answers_a_question_about_what_they_opened_themselves()
    {
        var (ruth, paula, now) = (Guid.CreateVersion7(), Guid.CreateVersion7(), new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var question = new PrivacyQuestion { Id = Guid.CreateVersion7(), ClientId = Guid.CreateVersion7(), AboutUserId = ruth, AboutOn = new(2026, 3, 1), Words = "Why?", AskedAt = now };
        Assert.Equal("privacy.own-opening", question.Reply("Because.", ruth, now)?.Code);
        Assert.Null(question.Reply("She prepared the session.", paula, now));
        Assert.Equal("privacy.answered", question.Reply("Or not.", paula, now)?.Code);
        Assert.Equal(("She prepared the session.", paula), (question.Answer, question.AnsweredById));
    }

    [Theory]
    [InlineData("", "", "form.missing")]
    [InlineData("00000000000000000000000000000000.20260302", "Why?", "privacy.not-opened")]
    [InlineData("' OR 1=1 --", "Why?", "privacy.not-opened")]
    public async Task What_cannot_be_asked_is_refused_in_words(string about, string words, string code)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var refused = await (await (await clinic.SignedInAsync(course.ClientEmail)).OpenAsync("/my/opened/ask")).SendAsync("ask-question", ("Form.About", about), ("Form.Words", words));
        Assert.Equal(code, refused.RefusalCode);
        Assert.Equal(0, await clinic.InDatabaseAsync(db => db.Set<PrivacyQuestion>().CountAsync()));
    }

    [Fact]
    public async Task Only_somebody_of_the_staff_is_named()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await clinic.HasCourseAsync();
        var client = await clinic.InDatabaseAsync(db => db.Users.Where(u => u.Role == Role.Client).Select(u => u.Id).FirstAsync());
        var page = await (await clinic.AdministratorAsync()).OpenAsync("/accounts/officer");
        Assert.Equal("form.not-in-list", (await page.SendAsync("name-officer", ("Form.Officer", client.ToString()))).RefusalCode);
        Assert.Equal("form.missing", (await page.SendAsync("name-officer", ("Form.Officer", ""))).RefusalCode);
    }
}
