using Kith.Web.Storage;

namespace Kith.Web.Tests.Access;

/// <summary>Somebody changes their own password.</summary>
public sealed class OwnPasswordTests
{
    private const string New = "orange ladder window";

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_new_one_works_the_old_one_does_not_and_everywhere_else_is_signed_out(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var (here, elsewhere) = (await clinic.TherapistAsync(), await clinic.TherapistAsync());
        var done = await ChangeAsync(here, TestClinic.Password, New, New);
        Assert.Equal("/account?done=password", done.Path);
        Assert.Contains("Your password is changed", done.Words, StringComparison.Ordinal);

        clinic.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("/today", (await here.OpenAsync("/today")).Path);
        Assert.StartsWith("/sign-in", (await elsewhere.OpenAsync("/today")).Path, StringComparison.Ordinal);
        Assert.Equal("access.not-taken", (await clinic.Stranger().EnterAsync(StrictClinic.Ruth)).RefusalCode);
        Assert.Equal("/today", (await clinic.Stranger().EnterAsync(StrictClinic.Ruth, New)).Path);
    }

    [Theory]
    [InlineData("wrong-wrong-wrong", New, New, "access.password-wrong")]
    [InlineData("", New, New, "form.missing")]
    [InlineData(TestClinic.Password, "", "", "form.missing")]
    [InlineData(TestClinic.Password, "short", "short", "access.password-short")]
    [InlineData(TestClinic.Password, "password1234", "password1234", "access.password-common")]
    [InlineData(TestClinic.Password, New, "orange ladder widow", "access.password-differs")]
    public async Task What_will_not_do_is_refused_and_changes_nothing(string current, string chosen, string again, string code)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var page = await ChangeAsync(await clinic.TherapistAsync(), current, chosen, again);
        Assert.Equal(code, page.RefusalCode);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("input[type=password]"), field => field.HasAttribute("value"));
        Assert.Equal("/today", (await clinic.Stranger().EnterAsync(StrictClinic.Ruth)).Path);
    }

    [Fact]
    public async Task Somebody_at_an_open_screen_cannot_guess_the_password_there()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var visitor = await clinic.TherapistAsync();
        for (var i = 0; i < 5; i++)
            await ChangeAsync(visitor, "wrong-wrong-wrong", New, New);
        Assert.Equal("access.password-wrong", (await ChangeAsync(visitor, TestClinic.Password, New, New)).RefusalCode);
        clinic.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Null((await ChangeAsync(visitor, TestClinic.Password, New, New)).RefusalCode);
    }

    private static async Task<Page> ChangeAsync(Visitor visitor, string current, string chosen, string again) =>
        await (await visitor.OpenAsync("/account/password")).SendAsync("change-password", ("Form.Current", current), ("Form.New", chosen), ("Form.Again", again));
}
