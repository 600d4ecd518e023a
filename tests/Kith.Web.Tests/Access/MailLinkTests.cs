using System.Net;
using System.Text.RegularExpressions;
using Kith.Clinical.Access;
using Kith.Clinical.Audit;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Kith.Web.Tests.Audit;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Access;

/// <summary>Signing in by a mailed link: for clients who chose it, once, for a short while, and telling nobody who is known.</summary>
public sealed class MailLinkTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_client_who_chose_it_signs_in_by_the_mailed_link_once(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var email = await ChoseAsync(clinic);
        var mail = await AskAsync(clinic, email);
        Assert.Equal((email, "Your sign-in"), (mail!.To, mail.Subject));
        var path = PathIn(mail);

        // A program that looks through mails opens the link and uses nothing up.
        Assert.Equal(HttpStatusCode.OK, (await clinic.Stranger().OpenAsync(path)).Status);
        var phone = clinic.Stranger();
        Assert.Equal("/my", (await (await phone.OpenAsync(path)).SendAsync("/sign-in/link/enter")).Path);
        Assert.Contains(await clinic.EntriesAsync(), e => e is { Act: AuditAct.SignIn, Why: "mail-link", As: "Client" });

        var again = await (await clinic.Stranger().OpenAsync(path)).SendAsync("/sign-in/link/enter");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "access.link-not-taken"), (again.Status, again.RefusalCode));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_link_used_twice_at_the_same_moment_lets_one_in(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var path = PathIn((await AskAsync(clinic, await ChoseAsync(clinic)))!);
        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => clinic.Stranger().OpenAsync(path)));
        var came = await Task.WhenAll(pages.Select(page => page.SendAsync("/sign-in/link/enter")));
        Assert.Single(came, page => page.Path == "/my");
    }

    [Fact]
    public async Task After_fifteen_minutes_or_with_another_letter_it_opens_nothing()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var email = await ChoseAsync(clinic);
        var path = PathIn((await AskAsync(clinic, email))!);
        foreach (var bent in (string[])["/sign-in/link/x", path[..^1] + (path[^1] == 'A' ? 'Q' : 'A'), path + "A"])
            Assert.Equal("access.link-not-taken", (await (await clinic.Stranger().OpenAsync(bent)).SendAsync("/sign-in/link/enter")).RefusalCode);
        clinic.Time.Advance(SignInLink.Lasts + TimeSpan.FromSeconds(1));
        Assert.Equal("access.link-not-taken", (await (await clinic.Stranger().OpenAsync(path)).SendAsync("/sign-in/link/enter")).RefusalCode);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Whoever_asks_is_told_the_same_whether_the_name_is_known_chose_it_or_not(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var chose = await ChoseAsync(clinic);
        var other = await clinic.HasCourseAsync("Omid");
        var answers = new List<string>();
        foreach (var email in (string[])[chose, other.ClientEmail, "therapist@test.example", "nobody@test.example", ""])
        {
            var page = await (await clinic.Stranger().OpenAsync("/sign-in/link")).SendAsync("/sign-in/link/ask", ("email", email));
            answers.Add($"{page.Status} {page.Path} {page.Words}");
        }

        Assert.Single(answers.Distinct());
        Assert.Equal([chose], (await WaitingAsync(clinic)).Select(m => m.To));
    }

    [Fact]
    public async Task Nobody_floods_a_mailbox()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var email = await ChoseAsync(clinic);
        for (var i = 0; i < 12; i++)
            await AskAsync(clinic, email);
        Assert.Equal(5, (await WaitingAsync(clinic)).Count);
    }

    [Fact]
    public async Task A_client_with_an_app_is_still_asked_for_its_code_and_switching_it_off_ends_it()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var email = await ChoseAsync(clinic);
        var nora = await clinic.SignedInAsync(email);
        var path = PathIn((await AskAsync(clinic, email))!);
        await (await nora.OpenAsync("/account/mail")).SendAsync("sign-in-by-mail", ("ByMail", ""), ("Current", TestClinic.Password));
        Assert.Equal("access.link-not-taken", (await (await clinic.Stranger().OpenAsync(path)).SendAsync("/sign-in/link/enter")).RefusalCode);

        await ChooseAsync(nora);
        await nora.SetUpAppAsync(clinic);
        var second = await (await clinic.Stranger().OpenAsync(PathIn((await AskAsync(clinic, email))!))).SendAsync("/sign-in/link/enter");
        Assert.StartsWith("One more step", second.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_word_of_the_mail_says_what_the_clinic_is_for()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var mail = (await AskAsync(clinic, await ChoseAsync(clinic)))!;
        var words = $"{mail.Subject} {mail.Text}".Replace(PathIn(mail), "", StringComparison.Ordinal);
        foreach (var word in (string[])["therap", "IPT", "clinic", "Nora", "Kith", "session", "depress", "health"])
            Assert.DoesNotContain(word, words, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> ChoseAsync(TestClinic clinic)
    {
        var course = await clinic.HasCourseAsync();
        await ChooseAsync(await clinic.SignedInAsync(course.ClientEmail));
        return course.ClientEmail;
    }

    private static async Task ChooseAsync(Visitor nora)
    {
        Assert.Equal("/account?done=mail", (await (await nora.OpenAsync("/account/mail")).SendAsync("sign-in-by-mail", ("ByMail", "true"), ("Current", TestClinic.Password))).Path);
    }

    /// <returns>The newest mail to sign in that waits; null when there is none.</returns>
    private static async Task<OutgoingMail?> AskAsync(TestClinic clinic, string email)
    {
        await (await clinic.Stranger().OpenAsync("/sign-in/link")).SendAsync("/sign-in/link/ask", ("email", email));
        return (await WaitingAsync(clinic)).LastOrDefault();
    }

    private static Task<List<OutgoingMail>> WaitingAsync(TestClinic clinic) =>
        clinic.InDatabaseAsync(db => db.Set<OutgoingMail>().Where(m => m.DoneAt == null && m.Subject == "Your sign-in").OrderBy(m => m.Id).ToListAsync());

    private static string PathIn(OutgoingMail mail) => Regex.Match(mail.Text, "/sign-in/link/[A-Za-z0-9_-]+").Value;
}
