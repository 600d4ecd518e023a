using Kith.Browser.Tests.Harness;

namespace Kith.Browser.Tests.Access;

/// <summary>A second step with an app for codes, and with a code from paper on the day the phone is lost.</summary>
public sealed class AppTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    [Theory]
    [InlineData("tomas@demo.example", true)]
    [InlineData("ines@demo.example", false)]
    public async Task Somebody_sets_up_an_app_signs_in_with_its_codes_and_once_with_paper_with_and_without_script(string email, bool script)
    {
        var somebody = await SomebodyAsync(Phone, script);
        await somebody.SignInAsync(email, DemoClinic.Password);
        await somebody.OpenAsync("/account");
        await somebody.FollowAsync("Set up an app");
        var letters = await somebody.Page.Locator("code.spelt").InnerTextAsync();
        var app = new CodeApp(letters);
        await somebody.FillAsync("Six figures", "000000");
        await somebody.PressAsync("Set up the app");
        await somebody.IsRefusedAsync("code");
        Assert.Equal(letters, await somebody.Page.Locator("code.spelt").InnerTextAsync());
        await somebody.FillAsync("Six figures", await app.ReadAsync());
        await somebody.PressAsync("Set up the app");
        await somebody.SeesAsync("The app is set up");
        var paper = await somebody.Page.GetByRole(Microsoft.Playwright.AriaRole.List, new() { Name = "Codes for paper" }).Locator("code").AllInnerTextsAsync();
        Assert.True(await somebody.IsPhoneWideAsync());

        await PasswordAsync(somebody, email);
        await somebody.FillAsync("Code", "123456");
        await somebody.PressAsync("Go on");
        await somebody.IsRefusedAsync("code");
        await somebody.FillAsync("Code", await app.ReadAsync());
        await somebody.PressAsync("Go on");
        Assert.Equal("/today", somebody.Path);

        await PasswordAsync(somebody, email);
        await somebody.FillAsync("Code", paper[0]);
        await somebody.PressAsync("Go on");
        Assert.Equal("/today", somebody.Path);

        await PasswordAsync(somebody, email);
        await somebody.FillAsync("Code", paper[0]);
        await somebody.PressAsync("Go on");
        await somebody.IsRefusedAsync("code");
    }

    private static async Task PasswordAsync(Person somebody, string email)
    {
        await somebody.OpenAsync("/account");
        await somebody.PressAsync("Sign out");
        await somebody.OpenAsync("/sign-in");
        await somebody.FillAsync("E-mail address", email);
        await somebody.FillAsync("Password", DemoClinic.Password);
        await somebody.PressAsync("Sign in");
        await somebody.SeesAsync("One more step");
    }
}
