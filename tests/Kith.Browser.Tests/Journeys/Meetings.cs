using Kith.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Journeys;

/// <summary>The sessions: begun, written about, signed, amended and shared.</summary>
internal static class Meetings
{
    public static ILocator ProgressNote(this Person therapist) => therapist.Field("For the record");

    /// <summary>Opens the session from the list; from now on it is held.</summary>
    public static async Task BeginSessionAsync(this Pair pair, int number)
    {
        await pair.TherapistOpensAsync("/sessions");
        await pair.Therapist.PressAsync($"Begin session {number}");
        await pair.Therapist.IsNotRefusedAsync();
        await pair.Therapist.SeesAsync("Progress note");
    }

    public static async Task WriteDownTheSessionAsync(this Pair pair, string since, string step)
    {
        var therapist = pair.Therapist;
        await therapist.Page.GetByLabel("What").First.FillAsync(since);
        await therapist.FillAsync("One step until next time, if they want one", step);
        await therapist.PressAsync("Save the session");
        await therapist.IsNotRefusedAsync();
        await Assertions.Expect(therapist.Field("One step until next time, if they want one")).ToHaveValueAsync(step);
    }

    /// <summary>Typed, and saved without being asked.</summary>
    public static async Task TypeTheNoteAsync(this Pair pair, string words)
    {
        var page = pair.Therapist.Page;
        await page.RunAndWaitForResponseAsync(() => pair.Therapist.ProgressNote().FillAsync(words), answer => answer is { Request.Method: "PUT", Ok: true });
        await Assertions.Expect(page.Locator("#progress [data-status]")).ToContainTextAsync("Saved");
    }

    /// <summary>Without script the note is saved by its button.</summary>
    public static async Task SaveTheNoteAsync(this Pair pair, string words)
    {
        await pair.Therapist.ProgressNote().FillAsync(words);
        await pair.Therapist.GoAsync(pair.Therapist.Page.Locator("#progress [data-save]"));
        await Assertions.Expect(pair.Therapist.Page.Locator("#progress [data-status]")).ToContainTextAsync("Saved");
        await Assertions.Expect(pair.Therapist.ProgressNote()).ToHaveValueAsync(words);
    }

    /// <summary>The network goes while the therapist types, and comes back: nothing is lost and nothing is there twice.</summary>
    public static async Task TypeThroughACutNetworkAsync(this Pair pair, string words)
    {
        var (therapist, page) = (pair.Therapist, pair.Therapist.Page);
        await therapist.Context.SetOfflineAsync(true);
        await therapist.ProgressNote().FillAsync(words);
        await therapist.SeesAsync("Working offline");
        await therapist.SeesAsync("kept on this device");
        await page.RunAndWaitForResponseAsync(() => therapist.Context.SetOfflineAsync(false), answer => answer is { Request.Method: "PUT", Ok: true });
        await Assertions.Expect(page.Locator("#progress [data-away]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#progress [data-status]")).ToContainTextAsync("Saved");
        await therapist.OpenAsync(therapist.Path);
        await Assertions.Expect(therapist.ProgressNote()).ToHaveValueAsync(words);
    }

    public static async Task SignTheNoteAsync(this Pair pair)
    {
        await pair.Therapist.PressAsync("Sign this note");
        await pair.Therapist.IsNotRefusedAsync();
        await pair.Therapist.SeesAsync("Signed by Ines Albrecht");
        await pair.Therapist.SeesAsync("Seal (SHA-256)");
    }

    /// <summary>A session as most are: held, noted, signed.</summary>
    public static async Task HoldAsync(this Pair pair, int number)
    {
        await pair.BeginSessionAsync(number);
        await pair.Therapist.ProgressNote().FillAsync($"Session {number}: the week, one talk with Ben, and what she said in it.");
        await pair.SignTheNoteAsync();
    }

    public static async Task AmendTheNoteAsync(this Pair pair, string words, string reason)
    {
        var therapist = pair.Therapist;
        await therapist.FollowAsync("Amend");
        await therapist.FillAsync("The whole new text", words);
        await therapist.PressAsync("Sign the amended note");
        await therapist.IsRefusedAsync("This was not saved yet");
        await therapist.FillAsync("Why is it amended?", reason);
        await therapist.PressAsync("Sign the amended note");
        await therapist.IsNotRefusedAsync();
        await therapist.SeesAsync("amended once");
        await therapist.SeesAsync(reason);
    }

    public static async Task ShareTheNoteAsync(this Pair pair, string words)
    {
        await pair.Therapist.FollowAsync("Preview and share");
        await pair.Therapist.SeesAsync("This is what your client will read");
        await pair.Therapist.SeesAsync(words);
        await pair.Therapist.PressAsync("Share it with the client");
        await pair.Client.OpenAsync("/my/notes");
        await pair.Client.SeesAsync(words);
    }

    public static async Task OneMoreIsRefusedAsync(this Pair pair, int sessions)
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync("/sessions/plan");
        await therapist.FillDateAsync("Day", Days.Today.AddDays(1));
        await therapist.FillAsync("Time", "09:00");
        await therapist.PressAsync("Plan the session");
        await therapist.IsRefusedAsync($"All {sessions} agreed sessions have their place");
    }
}
