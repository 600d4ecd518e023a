using Kith.Browser.Tests.Harness;
using Kith.Browser.Tests.Journeys;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Access;

/// <summary>Somebody walks away from their screen: warned, signed out, and back where they were with every word.</summary>
public sealed class IdleTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    private const float Minute = 75_000;

    [Fact]
    public async Task A_sign_in_that_runs_out_in_the_middle_of_a_note_is_announced_can_be_extended_and_loses_no_word()
    {
        // One minute instead of fifteen, as an administrator sets it.
        var tom = await SignedInAsync("admin@demo.example");
        await tom.OpenAsync("/accounts/limits");
        await tom.FillAsync("Minutes in which staff do nothing", "1");
        await tom.PressAsync("Save");
        await Task.Delay(TimeSpan.FromSeconds(61));

        var ines = await SignedInAsync("ines@demo.example");
        var path = await AtAnOpenNoteAsync(ines, "Priya Nair");
        var form = await SomebodyElseAsync(ines);
        ines.LookAt(ines.Context.Pages[0]);
        await ines.ProgressNote().FillAsync("He rang his brother.");
        await Assertions.Expect(ines.Page.Locator("#progress [data-status]")).ToContainTextAsync("Saved");

        // Warned, and extended.
        var warning = ines.Page.GetByRole(AriaRole.Alertdialog, new() { Name = "Are you still there?" });
        await Assertions.Expect(warning).ToBeVisibleAsync(new() { Timeout = Minute });
        await warning.GetByRole(AriaRole.Button, new() { Name = "Stay signed in" }).ClickAsync();
        await Assertions.Expect(warning).ToBeHiddenAsync();
        await ines.Page.WaitForTimeoutAsync(25_000);
        Assert.Equal(path, ines.Path);

        // The network is away while the last words are typed; then nobody comes back.
        await ines.Page.RouteAsync("**/notes/**", route => route.AbortAsync());
        await ines.ProgressNote().FillAsync("He rang his brother. They meet on Sunday.");
        await ines.Page.WaitForURLAsync("**/sign-in?**", new() { Timeout = 2 * Minute });
        await ines.SeesAsync("You were signed out because nothing was done here for a while");
        await ines.Page.UnrouteAllAsync();

        await ines.FillAsync("E-mail address", "ines@demo.example");
        await ines.FillAsync("Password", DemoClinic.Password);
        await ines.PressAsync("Sign in");
        Assert.Equal(path, ines.Path);
        await Assertions.Expect(ines.ProgressNote()).ToHaveValueAsync("He rang his brother. They meet on Sunday.");
        await Assertions.Expect(ines.Page.Locator("#progress [data-status]")).ToContainTextAsync("Saved");

        // The other page had a form that the device does not keep: the clinic carried it through the sign-in.
        ines.LookAt(form);
        await ines.SeesAsync("What you wrote is kept");
        await ines.FillAsync("E-mail address", "ines@demo.example");
        await ines.FillAsync("Password", DemoClinic.Password);
        await ines.PressAsync("Sign in");
        await ines.SeesAsync("You are signed in again");
        await Assertions.Expect(ines.Page.Locator("input[name='Form.Name']")).ToHaveValueAsync("Somebody New");
    }

    /// <summary>A second page with a half-filled form.</summary>
    private static async Task<IPage> SomebodyElseAsync(Person ines)
    {
        var form = await ines.OpenTabAsync("/clients/add");
        await ines.FillAsync("Name", "Somebody New");
        return form;
    }

    private static async Task<string> AtAnOpenNoteAsync(Person ines, string client)
    {
        await ines.OpenAsync("/caseload");
        await ines.FollowAsync(client);
        var course = ines.Path;
        await ines.OpenAsync($"{course}/sessions");
        await ines.FollowAsync("Move");
        await ines.FillDateAsync("New day", Days.Today);
        await ines.FillAsync("Time", "09:00");
        await ines.PressAsync("Move the session");
        await ines.OpenAsync($"{course}/sessions");
        await ines.GoAsync(ines.Page.GetByRole(AriaRole.Button, new() { Name = "Begin session" }).First);
        return ines.Path;
    }
}
