namespace Kith.Browser.Tests.Journeys;

/// <summary>From what could be worked on to the client's yes.</summary>
internal static class Focus
{
    public static async Task ListAreaAsync(this Pair pair, string area, string about)
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync("/areas/write");
        await therapist.ChooseAsync("Problem area", area);
        await therapist.FillAsync("What it is about", about);
        await therapist.PressAsync("List it");
        await therapist.SeesAsync(about);
    }

    /// <summary>The client puts what stands below on top, on their own page.</summary>
    public static async Task RankFirstAsync(this Pair pair, string about)
    {
        await pair.Client.OpenAsync("/my/areas");
        await pair.Client.PressAsync($"Move up: {about}");
        await pair.Client.PressAsync("Save my order");
        await pair.Client.SeesAsync("Your order is saved");
        await pair.TherapistOpensAsync("/areas");
        await pair.Therapist.SeesAsync("Place 1");
    }

    /// <summary>Without a focus it cannot be shown to the client; what was typed stays.</summary>
    public static async Task WriteTheFormulationAsync(this Pair pair, string focus, string about, string letter)
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync("/formulation/write");
        await therapist.FillAsync("What it is called", "A depression");
        await therapist.FillAsync("When it began", "In March, after the move");
        await therapist.FillAsync("What it goes with", "Living with Ben, and nobody speaks");
        await therapist.FillAsync("The letter your client reads", letter);
        await therapist.PressAsync("Save and preview");
        await therapist.IsRefusedAsync("focus");
        await Microsoft.Playwright.Assertions.Expect(therapist.Field("The letter your client reads")).ToHaveValueAsync(letter);
        await therapist.ChooseAsync("Focus", focus);
        await therapist.FillAsync("What the focus is about", about);
        await pair.PreviewAndOfferAsync(letter);
    }

    public static async Task WriteAnotherVersionAsync(this Pair pair, string letter)
    {
        await pair.TherapistOpensAsync("/formulation/write");
        await pair.Therapist.FillAsync("The letter your client reads", letter);
        await pair.PreviewAndOfferAsync(letter);
    }

    /// <summary>The client reads exactly what was previewed, and answers it; the therapist reads the answer.</summary>
    public static async Task AnswerTheFormulationAsync(this Pair pair, string letter, string answer, string words)
    {
        await pair.Client.OpenAsync("/my/formulation");
        await pair.Client.SeesAsync(letter);
        await pair.Client.ChooseAsync("What do you think?", answer);
        await pair.Client.FillAsync("Your words", words);
        await pair.Client.PressAsync("Send my answer");
        await pair.Client.SeesAsync("You said");
        await pair.TherapistOpensAsync("/formulation");
        await pair.Therapist.SeesAsync(words);
    }

    public static async Task SetAGoalAsync(this Pair pair, string words)
    {
        await pair.TherapistOpensAsync("/goals");
        await pair.Therapist.FillAsync("What your client wants to reach", words);
        await pair.Therapist.PressAsync("Set this goal");
        await pair.Therapist.SeesAsync(words);
    }

    public static async Task RateTheGoalAsync(this Pair pair, string goal, int score)
    {
        await pair.Client.OpenAsync("/my/goals");
        await pair.Client.ChooseAsync(goal, $"{score}");
        await pair.Client.PressAsync("Save my numbers");
        await pair.Client.SeesAsync("Your numbers are saved");
    }

    private static async Task PreviewAndOfferAsync(this Pair pair, string letter)
    {
        await pair.Therapist.PressAsync("Save and preview");
        await pair.Therapist.SeesAsync("As your client will read it");
        await pair.Therapist.SeesAsync(letter);
        await pair.Therapist.PressAsync("Offer it to my client");
        await pair.Therapist.IsNotRefusedAsync();
    }
}
