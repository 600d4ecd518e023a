using Kith.Browser.Tests.Harness;
using Kith.Browser.Tests.Journeys;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Notes;

/// <summary>What becomes of a note when two tabs write it, a tab is closed, or the sign-in runs out.</summary>
public sealed class DraftTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    [Fact]
    public async Task Two_tabs_on_one_note_show_both_texts_and_overwrite_neither()
    {
        var (ines, first) = await AtAnOpenNoteAsync("Priya Nair");
        var second = await ines.OpenTabAsync(ines.Path);
        await SavedAsync(second, ines, "Written in the second tab.");

        ines.LookAt(first);
        await ines.ProgressNote().FillAsync("Written in the first tab.");
        await ines.SeesAsync("This note was changed somewhere else");
        await ines.SeesAsync("Written in the second tab.");
        await ines.TapAsync("Edit both together");
        await Assertions.Expect(first.Locator("#progress [data-status]")).ToContainTextAsync("Saved");
        await ines.OpenAsync(ines.Path);
        await Assertions.Expect(ines.ProgressNote()).ToHaveValueAsync("Written in the second tab.\n\nWritten in the first tab.");
    }

    [Fact]
    public async Task What_was_typed_in_a_tab_that_closed_without_a_network_comes_back()
    {
        var (ines, tab) = await AtAnOpenNoteAsync("Gareth Llewellyn");
        var path = ines.Path;
        await ines.Context.SetOfflineAsync(true);
        await ines.ProgressNote().FillAsync("Typed in the train, in a tunnel.");
        await ines.SeesAsync("Working offline");
        await tab.CloseAsync();
        await ines.Context.SetOfflineAsync(false);

        await ines.OpenTabAsync(path);
        await Assertions.Expect(ines.ProgressNote()).ToHaveValueAsync("Typed in the train, in a tunnel.");
        await Assertions.Expect(ines.Page.Locator("#progress [data-status]")).ToContainTextAsync("Saved");
    }

    [Fact]
    public async Task A_sign_in_that_runs_out_in_the_middle_of_a_note_loses_no_word()
    {
        var (ines, tab) = await AtAnOpenNoteAsync("Callum Reid");
        var path = ines.Path;
        await ines.Context.ClearCookiesAsync();
        await ines.ProgressNote().FillAsync("He rang his brother.");
        await ines.SeesAsync("Your sign-in has run out");

        await ines.FollowAsync("Sign in and come back");
        await ines.FillAsync("E-mail address", "ines@demo.example");
        await ines.FillAsync("Password", DemoClinic.Password);
        await ines.PressAsync("Sign in");
        Assert.Equal(path, ines.Path);
        await Assertions.Expect(ines.ProgressNote()).ToHaveValueAsync("He rang his brother.");
        await Assertions.Expect(tab.Locator("#progress [data-status]")).ToContainTextAsync("Saved");
    }

    /// <summary>Plans a session for now on a course of the demo and begins it.</summary>
    private async Task<(Person Ines, IPage Tab)> AtAnOpenNoteAsync(string client)
    {
        var ines = await SignedInAsync("ines@demo.example");
        await ines.OpenAsync("/caseload");
        await ines.FollowAsync(client);
        var course = ines.Path;
        await ines.OpenAsync($"{course}/sessions");
        await ines.FollowAsync("Move");
        await ines.FillDateAsync("New day", Days.Today);
        await ines.FillAsync("Time", "09:00");
        await ines.PressAsync("Move the session");
        await ines.IsNotRefusedAsync();
        await ines.OpenAsync($"{course}/sessions");
        await ines.GoAsync(ines.Page.GetByRole(AriaRole.Button, new() { Name = "Begin session" }).First);
        return (ines, ines.Page);
    }

    private static async Task SavedAsync(IPage tab, Person person, string words) => await tab.RunAndWaitForResponseAsync(
        () => person.ProgressNote().FillAsync(words), answer => answer is { Request.Method: "PUT", Ok: true });
}
