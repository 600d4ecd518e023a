using System.Net;
using Kith.Clinical.Access;
using Kith.Clinical.Audit;
using Kith.Web.Access.SetUp;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Kith.Web.Tests.Audit;
using Kith.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Access;

/// <summary>An empty clinic is set up by whoever reads the console, once.</summary>
public sealed class SetUpTests
{
    private const string Words = "four words nobody guesses";

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_page_of_an_empty_clinic_leads_to_the_set_up_which_makes_the_clinic_and_its_administrator(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database, people: false);
        var code = clinic.Services.GetRequiredService<SetUpCode>().Open();
        var visitor = clinic.Stranger();
        foreach (var path in (string[])["/", "/sign-in", "/caseload", "/accounts"])
            Assert.Equal("/set-up", (await visitor.OpenAsync(path)).Path);
        Assert.Equal("/help", (await visitor.OpenAsync("/help")).Path);

        var done = await SendAsync(visitor, code.ToUpperInvariant().Replace('-', ' '));
        Assert.Equal("/account", done.Path);
        var made = await clinic.InDatabaseAsync(db => db.Set<Clinic>().SingleAsync());
        Assert.Equal(("Practice by the river", "GB", "Europe/London", false), (made.Name, made.Country, made.TimeZone, made.IsDemo));
        Assert.Equal("/accounts", (await visitor.OpenAsync("/")).Path);
        Assert.Contains(await clinic.EntriesAsync(made.ClinicId), e => e is { Act: AuditAct.SignIn, Why: "set-up", As: "Administrator" });

        // Nobody comes in by this door again.
        Assert.Equal(HttpStatusCode.NotFound, (await clinic.Stranger().OpenAsync("/set-up")).Status);
        Assert.Equal("/accounts", (await clinic.Stranger().EnterAsync("ada@clinic.example", Words)).Path);
    }

    [Theory]
    [InlineData("", "access.set-up-code")]
    [InlineData("aaaa-aaaa-aaaa-aaaa", "access.set-up-code")]
    public async Task Without_the_code_nobody_sets_up_anything_or_sends_a_mail(string code, string refusal)
    {
        await using var clinic = await TestClinic.OpenAsync(people: false);
        clinic.Services.GetRequiredService<SetUpCode>().Open();
        Assert.Equal(refusal, (await SendAsync(clinic.Stranger(), code)).RefusalCode);
        Assert.Equal(refusal, (await SendAsync(clinic.Stranger(), code, ("Press", "try"), ("Mail", "smtp://127.0.0.1:9"))).RefusalCode);
        Assert.Empty(await clinic.InDatabaseAsync(db => db.Set<Clinic>().ToListAsync()));
    }

    [Theory]
    [InlineData("Clinic", "", "form.missing")]
    [InlineData("Country", "ZZ", "form.not-in-list")]
    [InlineData("Zone", "Moon/Sea", "form.not-in-list")]
    [InlineData("Url", "http://clinic.example", "access.set-up-url")]
    [InlineData("Url", "javascript:alert(1)", "access.set-up-url")]
    [InlineData("Email", "nobody", "access.not-an-address")]
    [InlineData("Password", "short", "access.password-short")]
    [InlineData("Again", "something else", "access.password-differs")]
    [InlineData("Mail", "mail.example.org", "access.set-up-mail")]
    public async Task What_cannot_be_is_refused_in_words_and_the_rest_is_kept(string field, string typed, string refusal)
    {
        await using var clinic = await TestClinic.OpenAsync(people: false);
        var code = clinic.Services.GetRequiredService<SetUpCode>().Open();
        var page = await SendAsync(clinic.Stranger(), code, (field, typed));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, refusal), (page.Status, page.RefusalCode));
        Assert.Equal(["Ada Administrator"], page.Fields("set-up")["Form.Name"]);
        Assert.Empty(await clinic.InDatabaseAsync(db => db.Set<Clinic>().ToListAsync()));
    }

    [Fact]
    public async Task A_mail_server_is_tried_out_and_what_was_chosen_is_still_there_after_a_new_start()
    {
        using var server = new MailServer();
        await server.StartAsync();
        var clinic = await TestClinic.OpenAsync(people: false);
        var code = clinic.Services.GetRequiredService<SetUpCode>().Open();
        var visitor = clinic.Stranger();
        Assert.Equal("access.set-up-mail", (await SendAsync(visitor, code, ("Mail", "smtp://127.0.0.1:1"), ("Press", "try"))).RefusalCode);
        Assert.Contains("took a mail to ada@clinic.example", (await SendAsync(visitor, code, ("Mail", server.Address.ToString()), ("Press", "try"))).Words, StringComparison.Ordinal);
        await SendAsync(visitor, code, ("Mail", server.Address.ToString()), ("Url", "https://clinic.example"));
        Assert.Equal(server.Address, clinic.Services.GetRequiredService<MailPlace>().Server);

        await using var after = await clinic.RestartedAsync();
        var place = after.Services.GetRequiredService<MailPlace>();
        Assert.Equal((server.Address, new Uri("https://clinic.example")), (place.Server, place.Address));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_who_set_up_at_once_make_one_clinic(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database, people: false);
        var code = clinic.Services.GetRequiredService<SetUpCode>().Open();
        await Task.WhenAll(SendAsync(clinic.Stranger(), code), SendAsync(clinic.Stranger(), code, ("Email", "other@clinic.example")));
        Assert.Single(await clinic.InDatabaseAsync(db => db.Set<Clinic>().ToListAsync()));
        Assert.Single(await clinic.InDatabaseAsync(db => db.Users.ToListAsync()));
    }

    private static async Task<Page> SendAsync(Visitor visitor, string code, params (string Name, string Value)[] instead) =>
        await (await visitor.OpenAsync("/set-up")).SendAsync("set-up", [.. new (string Name, string Value)[]
        {
            ("Code", code), ("Clinic", "Practice by the river"), ("Country", "GB"), ("Zone", "Europe/London"), ("Url", "https://clinic.example"),
            ("Name", "Ada Administrator"), ("Email", "ada@clinic.example"), ("Password", Words), ("Again", Words),
        }.Where(field => !instead.Any(other => other.Name == field.Name)), .. instead]);
}
