using Kith.Browser.Tests.Harness;

namespace Kith.Browser.Tests.Journeys;

/// <summary>Looking back at the middle and at the end, and the end itself.</summary>
internal static class Endings
{
    public static async Task LookBackAtTheMiddleAsync(this Pair pair)
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync("/review/middle");
        await therapist.ChooseAsync("“How well are we working together?”", "8");
        await therapist.FillAsync("What helped", "Saying out loud what I want.");
        await therapist.ChooseAsync("What the two of you decided", "Go on as agreed");
        await therapist.PressAsync("Sign");
        await therapist.IsNotRefusedAsync();
        await therapist.SeesAsync("Signed by Ines Albrecht");
    }

    public static async Task LookBackAtTheEndAsync(this Pair pair, string signs, string whoToCall)
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync("/review/end");
        await therapist.FillAsync("What helped", "Talking with Ben before it boils over.");
        await therapist.FillAsync("What is unfinished", "The money.");
        await therapist.FillAsync("About the ending", "Sad to stop coming on Mondays.");
        await therapist.FillAsync("Warning signs", signs);
        await therapist.FillAsync("Who to call", whoToCall);
        await therapist.ChooseAsync("What the two of you decided", "End here");
        await therapist.PressAsync("Sign");
        await therapist.IsNotRefusedAsync();
        await therapist.SeesAsync("Signed by Ines Albrecht");
        await pair.Client.OpenAsync("/my/signs");
        await pair.Client.SeesAsync(signs);
        await pair.Client.SeesAsync(whoToCall);
    }

    public static async Task CloseAsCompletedAsync(this Pair pair)
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync("/close");
        await therapist.ChooseAsync("How it ended", "Completed");
        await therapist.FillDateAsync("Last day", Days.Today);
        await therapist.FillAsync("The reason in a sentence", "The agreed course is over and she is well.");
        await therapist.PressAsync("Close the course");
        await therapist.IsNotRefusedAsync();
        await therapist.SeesAsync("Closed");
        await pair.Client.OpenAsync("/my");
        await pair.Client.SeesAsync("Your sessions have ended");
    }
}
