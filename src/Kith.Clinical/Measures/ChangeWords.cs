namespace Kith.Clinical.Measures;

/// <summary>A change of score read out: the numbers, what follows from them, and what does not.</summary>
/// <param name="Numbers">What it was, what it is, and whether that is more than chance.</param>
/// <param name="Means">What that means.</param>
/// <param name="MeansNot">What it does not mean.</param>
public sealed record ChangeReading(string Numbers, string Means, string MeansNot);

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

    /// <summary>The same with what it means and what it does not.</summary>
    public static ChangeReading ReadForTherapist(Measure measure, int before, int after)
    {
        var (means, not) = measure.ChangeBetween(before, after) switch
        {
            Change.Improved => (
                $"A difference of this size seldom comes from the questionnaire’s own imprecision.{Case(measure, before, after)}",
                "It does not say why, nor that it will last; and a better score never means that somebody is safe."),
            Change.Worse => (
                $"A difference of this size seldom comes from the questionnaire’s own imprecision. Ask what happened, with whom, and about risk.{Case(measure, before, after)}",
                "It does not say why, nor that this treatment is wrong for this person."),
            Change.NotKnown => (
                $"Nobody has published how much of a change of the {measure.Name} is more than chance, so none is called better or worse here.",
                "The numbers alone do not say whether anything has changed."),
            _ => (
                $"The two scores lie too near each other to tell a change from the questionnaire’s own imprecision.{Case(measure, before, after)}",
                "It does not mean that nothing has changed; a real change can be smaller than this."),
        };
        return new(ForTherapist(measure, before, after), means, not);
    }

    /// <summary>For the client: short sentences, no bands, no abbreviations.</summary>
    public static string ForClient(Measure measure, int before, int after)
    {
        if (before == after)
            return $"Your score was {measure.Say(before)}. It is the same now.";
        var head = $"Your score was {measure.Say(before)}. Now it is {measure.Say(after)}. That is {Moved(measure, before, after)}.";
        return measure.ChangeBetween(before, after) switch
        {
            Change.Improved => $"{head} That is more than chance. {(CountsSymptoms(measure) ? "Your symptoms have improved." : "Things have improved.")}",
            Change.Worse => $"{head} That is more than chance. {(CountsSymptoms(measure) ? "You have more symptoms than before." : "Things are harder than before.")} Please talk about this with your therapist.",
            Change.NotKnown => $"{head} We cannot say if that is more than chance.",
            _ => $"{head} Scores go up and down a little, so this may be chance.",
        };
    }

    /// <summary>The same with what it means and what it does not.</summary>
    public static ChangeReading ReadForClient(Measure measure, int before, int after)
    {
        var (means, not) = measure.ChangeBetween(before, after) switch
        {
            Change.Improved => (
                "This is a real change in your answers. Talk about what helped.",
                "It does not mean that hard days are over. If you need help, ask for it, whatever the number says."),
            Change.Worse => (
                "This is a real change in your answers. It is a reason to look again at what may help you.",
                "It does not mean that you did something wrong. It does not mean that nothing can help."),
            Change.NotKnown => (
                "Nobody has worked out yet how big a real change is for these questions.",
                "So the number does not say if things are better or worse. What you say counts more."),
            _ => (
                "The two numbers are too close to tell if things have changed.",
                "It does not mean that nothing has changed for you. One number cannot show everything."),
        };
        return new(ForClient(measure, before, after), means, not);
    }

    private static bool CountsSymptoms(Measure measure) => measure.Direction is Direction.HigherIsMoreSymptoms;

    /// <summary>Where the score stands to the point at which a case begins; nothing when that hangs on more than the total.</summary>
    private static string Case(Measure measure, int before, int after)
    {
        if (measure.Caseness is not { And.Count: 0, ForWomen: null } cases)
            return "";
        var (was, stands) = (cases.Reaches(measure, before, null), cases.Reaches(measure, after, null));
        var words = cases.Words(measure);
        return (was, stands) switch
        {
            (true, false) => $" The score has crossed the line where a case begins ({words}).",
            (false, true) => $" The score has come to where a case begins ({words}).",
            (true, true) => $" The score still counts as a case ({words}).",
            _ => $" Neither score counts as a case ({words}).",
        };
    }

    private static string Moved(Measure measure, int before, int after) =>
        $"{Points(measure, Math.Abs(after - before))} {(after < before ? "lower" : "higher")}";

    private static string Points(Measure measure, int size) =>
        measure.PerPoint == 1 ? DateWords.Count(size, "point") : $"{measure.Say(size)} points";
}
