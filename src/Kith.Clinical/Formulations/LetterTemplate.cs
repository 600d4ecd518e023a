namespace Kith.Clinical.Formulations;

/// <summary>A letter to start from, in plain words, built of what the therapist has noted. What is not known yet is left as a blank.</summary>
public static class LetterTemplate
{
    /// <summary>Stands where something has still to be written.</summary>
    public const string Blank = "[…]";

    /// <summary>The same to whoever types it.</summary>
    private const string TypedBlank = "[...]";

    /// <summary>Whether something has still to be written in a letter.</summary>
    public static bool HasBlank(string letter) => Pieces(letter).Any(piece => piece.IsBlank);

    /// <summary>The letter from its beginning to its end, and apart from its words each place where something has still to be written.</summary>
    public static IEnumerable<(string Words, bool IsBlank)> Pieces(string letter) =>
        letter.Replace(TypedBlank, Blank, StringComparison.Ordinal).Split(Blank)
            .SelectMany((words, i) => i == 0 ? [(words, false)] : new[] { (Blank, true), (words, false) });

    /// <param name="formulation">What is noted so far.</param>
    /// <param name="sessions">Sessions agreed.</param>
    /// <param name="endsOn">The last day of the contract.</param>
    public static string Of(Formulation formulation, int sessions, DateOnly? endsOn)
    {
        var second = formulation.SecondFocus is null ? "" : $", and on {Said(formulation.SecondFocusAbout)}";
        var until = endsOn is { } day ? $", until {DateWords.Of(day)}" : "";
        List<string> parts =
        [
            $"You came because {Blank}. What you have is called {Said(formulation.Diagnosis)}. It is an illness. It can be treated, and it is not your fault.",
            $"It began {Said(formulation.Onset)}. Around that time: {Said(formulation.LinkingEvent)}. I think the two belong together. "
                + "What happened weighs on your mood, and low mood makes it harder to deal with what happened.",
            $"Of all we talked about, I suggest that we work on {Said(formulation.FocusAbout)}{second}. Other things matter too, and may get easier on the way.",
        ];
        if (formulation.Strengths.Length > 0)
            parts.Add($"You bring a lot with you: {Said(formulation.Strengths)}.");
        parts.Add($"We have {DateWords.Count(sessions, "session")}{until}. If this fits, say yes. If something is not right, say so and I will change it.");
        return string.Join("\n\n", parts);
    }

    /// <summary>As it fits into a sentence: without the full stop it may end in.</summary>
    private static string Said(string words) => words.Length == 0 ? Blank : words.TrimEnd('.', ' ', '\n');
}
