using Kith.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Access;

/// <summary>A passkey in a real browser, kept by an authenticator that Chromium plays.</summary>
public sealed class PasskeyTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    [Fact]
    public async Task Somebody_adds_a_passkey_signs_in_with_it_gives_it_a_name_and_removes_it()
    {
        // A passkey belongs to a name, never to a number.
        var tomas = await SomebodyAsync(at: new UriBuilder(Clinic.Address) { Host = "localhost" }.Uri);
        var device = await tomas.HasDeviceAsync();
        await tomas.SignInAsync("tomas@demo.example", DemoClinic.Password);
        await tomas.FollowAsync("Your sign-in");
        await tomas.PressAsync("Add a passkey");
        await tomas.SeesAsync("The passkey is added");

        await tomas.PressAsync("Sign out");
        await tomas.PressAsync("Sign in with a passkey");
        Assert.Equal("/today", tomas.Path);

        // With the password, too, the passkey is asked for.
        await tomas.PressAsync("Sign out");
        await tomas.FillAsync("E-mail address", "tomas@demo.example");
        await tomas.FillAsync("Password", DemoClinic.Password);
        await tomas.PressAsync("Sign in");
        await tomas.SeesAsync("One more step");
        await tomas.PressAsync("Sign in with a passkey");
        Assert.Equal("/today", tomas.Path);

        await tomas.FollowAsync("Your sign-in");
        await tomas.FollowAsync("Rename or remove");
        await tomas.FillAsync("Name", "Desk at the clinic");
        await tomas.PressAsync("Save the name");
        await tomas.SeesAsync("Desk at the clinic");
        await tomas.FollowAsync("Rename or remove");
        await tomas.FillAsync("Your password now", DemoClinic.Password);
        await tomas.PressAsync("Remove the passkey");
        await tomas.SeesAsync("opens nothing any more");

        await tomas.PressAsync("Sign out");
        await tomas.PressAsync("Sign in with a passkey");
        await tomas.IsRefusedAsync("This passkey is not known here");
        await device.DetachAsync();
        Assert.Empty(tomas.Faults);
    }

    [Fact]
    public async Task A_device_without_a_passkey_says_so_and_the_password_is_still_there()
    {
        var somebody = await SomebodyAsync(at: new UriBuilder(Clinic.Address) { Host = "localhost" }.Uri);
        var device = await somebody.HasDeviceAsync();
        await somebody.OpenAsync("/sign-in");
        await somebody.TapAsync("Sign in with a passkey");
        await somebody.SeesAsync("No passkey came");
        await somebody.SignInAsync("ines@demo.example", DemoClinic.Password);
        await device.DetachAsync();
    }

    [Fact]
    public async Task Without_script_no_passkey_is_offered_and_an_app_is_set_up_all_the_same()
    {
        var somebody = await SignedInAsync("sofia@demo.example", Phone, script: false);
        await somebody.FollowAsync("Your sign-in");
        await Assertions.Expect(somebody.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" })).ToBeHiddenAsync();
        await somebody.FollowAsync("Set up an app");
        await somebody.SeesAsync("Photograph this picture");
        Assert.True(await somebody.IsPhoneWideAsync());
    }
}
