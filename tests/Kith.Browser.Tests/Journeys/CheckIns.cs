using Kith.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Journeys;

/// <summary>What the client answers before a session, and what follows an answer about safety.</summary>
internal static class CheckIns
{
    private const string Help = "You are not alone with this. Talk to someone now.";

    /// <summary>All nine questions on the phone. The last is answered with more than never: help stands there at once.</summary>
    public static async Task AnswerThePhq9Async(this Pair pair, string answer, string lastAnswer)
    {
        var client = pair.Client;
        await client.OpenAsync("/my");
        await client.FollowAsync("Answer my questions");
        await client.FollowAsync("Begin");
        for (var question = 1; question <= 8; question++)
            await client.AnswerAsync($"Question {question} of 9", answer);

        await client.SeesAsync("Question 9 of 9");
        var help = client.Page.GetByRole(AriaRole.Heading, new() { Name = Help });
        await Assertions.Expect(help).Not.ToBeVisibleAsync();
        await client.Page.GetByRole(AriaRole.Radio, new() { Name = lastAnswer, Exact = true }).CheckAsync();
        await Assertions.Expect(help).ToBeVisibleAsync();
        await client.PressAsync("I am safe now, go on");
        await client.GoesOnFromHelpAsync();

        await client.AnswerAsync("One more question", "Very difficult");
        await client.SeesAsync("Look at your answers, then send them");
        await client.PressAsync("Send my answers");
        await client.IsNotRefusedAsync();
    }

    public static async Task AnswerTheGad7Async(this Pair pair, string answer)
    {
        var client = pair.Client;
        await client.OpenAsync("/my/check-in");
        await client.FollowAsync("Begin");
        for (var question = 1; question <= 7; question++)
            await client.AnswerAsync($"Question {question} of 7", answer);
        if (await client.Page.GetByRole(AriaRole.Radio).CountAsync() > 0)
            await client.AnswerAsync("One more question", "Somewhat difficult");
        await client.PressAsync("Send my answers");
        await client.SeesAsync("Thank you. Your answers are sent.");
    }

    /// <summary>The banner stands until somebody wrote what was done.</summary>
    public static async Task WriteWhatWasDoneAsync(this Pair pair)
    {
        var therapist = pair.Therapist;
        await therapist.OpenAsync("/today");
        await therapist.SeesAsync("An answer about safety waits for you");
        await pair.TherapistOpensAsync("");
        await therapist.SeesAsync("Risk: open");
        await therapist.FollowAsync("Read it and write what was done");
        await therapist.PressAsync("I have read it and am acting");
        await therapist.SeesAsync("has read it and is acting");
        await therapist.PressAsync("Write down and close");
        await therapist.IsRefusedAsync("This was not saved yet");
        await therapist.ChooseAsync("How you reached the client", "Spoken to by phone");
        await therapist.ChooseAsync("What was settled", "Seen or called more often for a while");
        await therapist.FillAsync("What was done", "Called her at once. Thoughts without a plan, her sister stays tonight.");
        await therapist.PressAsync("Write down and close");
        await therapist.IsNotRefusedAsync();
        await pair.TherapistOpensAsync("");
        await therapist.SeesAsync("Risk: nothing open");
        await therapist.DoesNotSeeAsync("An answer about safety waits for you");
    }

    /// <summary>The therapist reads the questions out and enters what the client says.</summary>
    public static async Task AnswerBesideTheTherapistAsync(this Pair pair, string key, int items, string answer)
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync($"/measures/{key}/answer");
        for (var item = 1; item <= items; item++)
            await therapist.Page.Locator($"fieldset:has(input[name='Form.Answers[{item}]'])").GetByLabel(answer, new() { Exact = true }).CheckAsync();
        await therapist.PressAsync("Keep these answers");
        await therapist.IsNotRefusedAsync();
    }

    private static async Task AnswerAsync(this Person client, string where, string answer)
    {
        await client.SeesAsync(where);
        await client.Page.GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true }).CheckAsync();
        await client.PressAsync("Next");
    }

    /// <summary>An answer that script did not keep before is followed by help on a page of its own.</summary>
    private static async Task GoesOnFromHelpAsync(this Person client)
    {
        if (!client.Page.Url.Contains("care=", StringComparison.Ordinal))
            return;
        await client.SeesAsync("Your therapist has been told about this answer.");
        await client.FollowAsync("I am safe now, go on");
    }
}
