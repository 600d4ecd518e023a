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
        var was = measure.SayWithBand(before);
        if (before == after)
            return $"{measure.Name} was {was} and is the same now.";
        var head = $"{measure.Name} was {was} and is {measure.SayWithBand(after)}: {Moved(measure, before, after)}";
        if (measure.ReliableChange is not { } points)
            return $"{head}. How much of this may be chance is not known for this measure.";
        var limit = Points(measure, points);
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
            return $"Your score was {measure.Say(before)}. It is the same now.";
        var head = $"Your score was {measure.Say(before)}. Now it is {measure.Say(after)}. That is {Moved(measure, before, after)}.";
        return measure.ChangeBetween(before, after) switch
        {
            Change.Improved => $"{head} That is more than chance. Your symptoms have improved.",
            Change.Worse => $"{head} That is more than chance. You have more symptoms than before. Please talk about this with your therapist.",
            Change.NotKnown => $"{head} We cannot say if that is more than chance.",
            _ => $"{head} Scores go up and down a little, so this may be chance.",
        };
    }

    private static string Moved(Measure measure, int before, int after) =>
        $"{Points(measure, Math.Abs(after - before))} {(after < before ? "lower" : "higher")}";

    private static string Points(Measure measure, int size) =>
        measure.PerPoint == 1 ? DateWords.Count(size, "point") : $"{measure.Say(size)} points";
}
