using Kith.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Journeys;

/// <summary>The questions before a session by a link, for a client who has no sign-in.</summary>
internal static class Links
{
    /// <returns>The address the therapist is shown once, as a path.</returns>
    public static async Task<string> MakeALinkAsync(this Pair pair)
    {
        await pair.TherapistOpensAsync("/measures");
        await pair.Therapist.FollowAsync("Let the client answer by a link");
        await pair.Therapist.PressAsync("Make a link and show it");
        return new Uri(await pair.Therapist.Field("Copy it, all of it").InputValueAsync()).AbsolutePath;
    }

    /// <summary>Opens the link on a new device and says the year of birth.</summary>
    public static async Task EnterAsync(this Person client, string link)
    {
        await client.OpenAsync(link);
        await client.SeesAsync("You have something to fill in before your appointment");
        await client.FillAsync("Year of birth", "1988");
        await client.PressAsync("Go on");
        await client.SeesAsync("How have you been?");
    }

    /// <summary>Gives the first answer to every question of every part, goes on where something was answered before, and sends each part.</summary>
    public static async Task AnswerByLinkAsync(this Person client)
    {
        var onward = client.Page.Locator("main a.btn.big");
        await client.OpenAsync("/check-in");
        while (await onward.CountAsync() > 0)
        {
            await client.GoAsync(onward);
            while (await client.Page.GetByRole(AriaRole.Radio).CountAsync() > 0)
            {
                await client.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
                await client.PressAsync("Next");
            }

            await client.PressAsync("Send my answers");
            await client.IsNotRefusedAsync();
            await client.OpenAsync("/check-in");
        }

        await client.SeesAsync("Thank you. Your answers are sent.");
    }
}
