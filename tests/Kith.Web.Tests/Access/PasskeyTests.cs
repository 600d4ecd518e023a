using Kith.Web.Storage;

namespace Kith.Web.Tests.Access;

/// <summary>Passkeys, as the server sees them; what a browser does with them is tried in one.</summary>
public sealed class PasskeyTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_therapist_adds_a_passkey_works_and_signs_in_with_it_alone(Database database)
    {
        await using var clinic = await StrictClinic.OpenAsync(database);
        using var passkey = new SoftPasskey(clinic.Address);
        var ruth = await WithPasskeyAsync(clinic, passkey);
        Assert.Equal("/today", (await ruth.OpenAsync("/today")).Path);
        Assert.Contains("Passkey of 2 March 2026", (await ruth.OpenAsync("/account")).Words, StringComparison.Ordinal);

        Assert.Equal("/caseload", (await EnterAsync(Stranger(clinic), passkey, "/sign-in?back=%2Fcaseload")).Path);

        // The password alone is one step of two now.
        var step = await Stranger(clinic).EnterAsync(StrictClinic.Ruth);
        Assert.Contains("Use your passkey", step.Words, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await step.Visitor.OpenAsync("/today")).Path, StringComparison.Ordinal);
        Assert.Equal("/today", (await SendAsync(step, passkey)).Path);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task It_is_renamed_and_removed_with_the_password_and_opens_nothing_any_more(Database database)
    {
        await using var clinic = await StrictClinic.OpenAsync(database);
        using var passkey = new SoftPasskey(clinic.Address);
        var ruth = await WithPasskeyAsync(clinic, passkey);
        var path = (await ruth.OpenAsync("/account")).Document.QuerySelector("a[href^='/account/passkeys/']")!.GetAttribute("href")!;
        Assert.Equal("/account?done=name", (await (await ruth.OpenAsync(path)).SendAsync("rename-passkey", ("Name", "Ruth’s phone 🌱"))).Path);
        Assert.Contains("Ruth’s phone 🌱", (await ruth.OpenAsync("/account")).Words, StringComparison.Ordinal);
        Assert.Equal("access.password-wrong", (await (await ruth.OpenAsync(path)).SendAsync("remove-passkey", ("Current", "wrong-wrong-wrong"))).RefusalCode);

        // Nobody else finds it.
        var other = Stranger(clinic);
        await other.EnterAsync("other@test.example");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await other.OpenAsync(path)).Status);

        Assert.Equal("/account?done=removed", (await (await ruth.OpenAsync(path)).SendAsync("remove-passkey", ("Current", TestClinic.Password))).Path);
        Assert.Equal("access.passkey-not-taken", (await EnterAsync(Stranger(clinic), passkey)).RefusalCode);
        Assert.Equal("/account", (await ruth.OpenAsync("/today")).Path);
    }

    [Fact]
    public async Task One_that_its_owner_did_not_unlock_is_not_taken()
    {
        await using var clinic = await StrictClinic.OpenAsync(Database.Sqlite);
        using var passkey = new SoftPasskey(clinic.Address);
        await WithPasskeyAsync(clinic, passkey);
        passkey.Unlocked = false;
        Assert.Equal("access.passkey-not-taken", (await EnterAsync(Stranger(clinic), passkey)).RefusalCode);
    }

    [Fact]
    public async Task An_answer_made_for_another_place_or_sent_a_second_time_is_not_taken()
    {
        await using var clinic = await StrictClinic.OpenAsync(Database.Sqlite);
        using var passkey = new SoftPasskey(clinic.Address);
        await WithPasskeyAsync(clinic, passkey);
        var visitor = Stranger(clinic);
        var page = await visitor.OpenAsync("/sign-in");
        var shown = passkey.Shown(await OptionsAsync(page, "/sign-in/passkey/options", "/sign-in/passkey"));
        Assert.Equal("/today", (await page.SendAsync("/sign-in/passkey", ("credential", shown))).Path);
        await (await visitor.OpenAsync("/today")).SendAsync("/sign-out");
        Assert.Equal("access.passkey-not-taken", (await (await visitor.OpenAsync("/sign-in")).SendAsync("/sign-in/passkey", ("credential", shown))).RefusalCode);

        var elsewhere = new Visitor(clinic.Address);
        elsewhere.Http.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        Assert.Equal("access.passkey-not-taken", (await EnterAsync(elsewhere, passkey)).RefusalCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    public async Task Nonsense_in_the_place_of_a_passkey_is_refused_in_words(string credential)
    {
        await using var clinic = await StrictClinic.OpenAsync(Database.Sqlite);
        var page = await Stranger(clinic).OpenAsync("/sign-in");
        Assert.Equal("access.passkey-not-taken", (await page.SendAsync("/sign-in/passkey", ("credential", credential))).RefusalCode);
        await OptionsAsync(page, "/sign-in/passkey/options", "/sign-in/passkey");
        Assert.Equal("access.passkey-not-taken", (await page.SendAsync("/sign-in/passkey", ("credential", credential))).RefusalCode);
    }

    [Fact]
    public async Task A_second_passkey_asks_for_the_password_first()
    {
        await using var clinic = await StrictClinic.OpenAsync(Database.Sqlite);
        using var first = new SoftPasskey(clinic.Address);
        using var second = new SoftPasskey(clinic.Address);
        var ruth = await WithPasskeyAsync(clinic, first);
        var page = await ruth.OpenAsync("/account");
        Assert.Contains("not your password", await OptionsAsync(page, "/account/passkeys/options", "/account/passkeys", ("current", "wrong-wrong-wrong")), StringComparison.Ordinal);
        var options = await OptionsAsync(page, "/account/passkeys/options", "/account/passkeys", ("current", TestClinic.Password));
        Assert.Equal("/account?done=passkey", (await page.SendAsync("/account/passkeys", ("credential", second.Made(options)))).Path);
        Assert.Equal("/today", (await EnterAsync(Stranger(clinic), second)).Path);
    }

    private static async Task<Visitor> WithPasskeyAsync(TestClinic clinic, SoftPasskey passkey)
    {
        var ruth = Stranger(clinic);
        var page = await ruth.EnterAsync(StrictClinic.Ruth);
        var options = await OptionsAsync(page, "/account/passkeys/options", "/account/passkeys");
        var done = await page.SendAsync("/account/passkeys", ("credential", passkey.Made(options)));
        Assert.Equal("/account?done=passkey", done.Path);
        return ruth;
    }

    private static async Task<Page> EnterAsync(Visitor visitor, SoftPasskey passkey, string path = "/sign-in") => await SendAsync(await visitor.OpenAsync(path), passkey);

    private static async Task<Page> SendAsync(Page page, SoftPasskey passkey) =>
        await page.SendAsync("/sign-in/passkey", ("credential", passkey.Shown(await OptionsAsync(page, "/sign-in/passkey/options", "/sign-in/passkey"))));

    /// <summary>What the page's script asks the clinic for.</summary>
    private static async Task<string> OptionsAsync(Page page, string path, string form, params (string Name, string Value)[] typed)
    {
        var fields = page.Fields(form).SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value)).Where(f => !typed.Any(t => t.Name == f.Key))
            .Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)));
        return (await page.Visitor.PostAsync(path, fields)).Text;
    }

    /// <summary>A browser that says where its page came from.</summary>
    private static Visitor Stranger(TestClinic clinic)
    {
        var visitor = clinic.Stranger();
        visitor.Http.DefaultRequestHeaders.Add("Origin", clinic.Address.GetLeftPart(UriPartial.Authority));
        return visitor;
    }
}
