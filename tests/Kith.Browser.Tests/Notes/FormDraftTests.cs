using Kith.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Notes;

/// <summary>What becomes of a long form that is left without saving.</summary>
public sealed class FormDraftTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    private const string Kept = "Object.keys(localStorage).filter(key => key.startsWith('kith-note:')).length";

    [Fact]
    public async Task Words_typed_into_a_review_that_was_closed_are_offered_again_and_gone_from_the_device_once_saved()
    {
        var (ines, tab) = await AtAReviewAsync("Gareth Llewellyn");
        var path = ines.Path;
        await ines.FillAsync("What helped", "Ringing his brother on Sundays.");
        await ines.SeesAsync("Kept on this device");
        await tab.CloseAsync();

        await ines.OpenTabAsync(path);
        await ines.SeesAsync("Words of yours are on this device only");
        await ines.TapAsync("Put them back");
        await Assertions.Expect(ines.Field("What helped")).ToHaveValueAsync("Ringing his brother on Sundays.");
        await ines.PressAsync("Save the draft");
        await ines.SeesAsync("The draft is saved.");
        Assert.Equal(0, await ines.Page.EvaluateAsync<int>(Kept));
        await ines.OpenAsync(path);
        await ines.DoesNotSeeAsync("on this device only");
    }

    [Fact]
    public async Task Signing_out_asks_first_and_leaves_nothing_behind()
    {
        var (ines, _) = await AtAReviewAsync("Priya Nair");
        await ines.FillAsync("What is unfinished", "The letter to her mother.");
        await ines.SeesAsync("Kept on this device");
        await ines.TapAsync("Sign out");
        await ines.SeesAsync("Some words are only on this device");
        await ines.PressAsync("Sign out and remove them");
        Assert.Equal("/sign-in", ines.Path);
        Assert.Equal(0, await ines.Page.EvaluateAsync<int>(Kept));
    }

    private async Task<(Person Ines, IPage Tab)> AtAReviewAsync(string client)
    {
        var ines = await SignedInAsync("ines@demo.example");
        await ines.OpenAsync("/caseload");
        await ines.FollowAsync(client);
        await ines.OpenAsync($"{ines.Path}/review/end");
        return (ines, ines.Page);
    }
}
