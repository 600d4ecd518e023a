using Kith.Browser.Tests.Harness;
using Kith.Browser.Tests.Pages;

namespace Kith.Browser.Tests.Access;

/// <summary>The first start: from an empty folder to a clinic whose administrator has a passkey.</summary>
public sealed class SetUpTests(Chromium chromium, EmptyClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<EmptyClinic>
{
    [Fact]
    public async Task Whoever_reads_the_console_sets_up_the_clinic_adds_a_passkey_and_signs_in_with_it_alone()
    {
        var ada = await SomebodyAsync(at: new UriBuilder(Clinic.Address) { Host = "localhost" }.Uri);
        var device = await ada.HasDeviceAsync();
        await ada.OpenAsync("/");
        Assert.Equal("/set-up", ada.Path);
        var walk = new Walk(ada);
        await walk.BeRefusedAsync("/set-up", "Set up the clinic");
        await walk.FromAsync(course: null, "/set-up");
        Assert.Empty(walk.Faults);
        await ada.OpenAsync("/");
        await ada.FillAsync("Name of the clinic", "Practice by the river");
        await ada.Page.GetByLabel("Country").SelectOptionAsync("GB");
        await ada.Page.GetByLabel("Time zone").SelectOptionAsync("Europe/London");
        await ada.FillAsync("Your name", "Ada Adler");
        await ada.FillAsync("E-mail address", "ada@clinic.example");
        await ada.FillAsync("Password", "four words nobody guesses");
        await ada.FillAsync("Password once more", "four words nobody guesses");
        await ada.PressAsync("Set up the clinic");
        await ada.IsRefusedAsync("This is not the code");

        await ada.FillAsync("Code", clinic.Code);
        await ada.FillAsync("Password", "four words nobody guesses");
        await ada.FillAsync("Password once more", "four words nobody guesses");
        await ada.PressAsync("Set up the clinic");
        await ada.SeesAsync("One thing before you can work here");
        await ada.PressAsync("Add a passkey");
        await ada.SeesAsync("The passkey is added");

        await ada.PressAsync("Sign out");
        await ada.PressAsync("Sign in with a passkey");
        Assert.Equal("/accounts", ada.Path);
        await device.DetachAsync();
        Assert.Empty(ada.Faults);
    }
}
