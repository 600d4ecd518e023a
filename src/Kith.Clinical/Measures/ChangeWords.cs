using System.Globalization;

namespace Kith.Clinical.Measures;

/// <summary>
/// Says what a change of score means: what it was, what it is, and whether that is more than chance.
/// "Improved" is only said from the reliable change of the measure on.
/// </summary>
public static class ChangeWords
{
    /// <summary>For the therapist: with bands and the number of points that chance explains.</summary>
    public static string ForTherapist(Measure measure, int before, int after)
    {
        var was = Banded(measure, before);
        if (before == after)
            return $"{measure.Name} was {was} and is the same now.";
        var head = $"{measure.Name} was {was} and is {Banded(measure, after)}: {Points(before, after)}";
        var limit = DateWords.Count(measure.ReliableChange, "point");
        return measure.ChangeBetween(before, after) switch
        {
            Change.Improved => $"{head}. Improved by more than chance explains ({limit} or more).",
            Change.Worse => $"{head}. Worse by more than chance explains ({limit} or more).",
            _ => $"{head}. Chance alone may explain this; it would take {limit}.",
        };
    }

    /// <summary>For the client: short sentences, no bands, no abbreviations.</summary>
    public static string ForClient(Measure measure, int before, int after)
    {
        if (before == after)
            return Say($"Your score was {before}. It is the same now.");
        var head = Say($"Your score was {before}. Now it is {after}. That is {Points(before, after)}.");
        return measure.ChangeBetween(before, after) switch
        {
            Change.Improved => $"{head} That is more than chance. Your symptoms have improved.",
            Change.Worse => $"{head} That is more than chance. You have more symptoms than before. Please talk about this with your therapist.",
            _ => $"{head} Scores go up and down a little, so this may be chance.",
        };
    }

    private static string Points(int before, int after) =>
        $"{DateWords.Count(Math.Abs(after - before), "point")} {(after < before ? "lower" : "higher")}";

    private static string Banded(Measure measure, int total) => Say($"{total} ({measure.BandOf(total).Words})");

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
