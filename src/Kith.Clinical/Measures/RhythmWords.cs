using System.Globalization;

namespace Kith.Clinical.Measures;

/// <summary>Says what a week of the rhythm log gives. No line is drawn at which a rhythm would be good enough, and nobody has said how much of a change is chance.</summary>
public static class RhythmWords
{
    public static string ForTherapist(RhythmWeek week) => week.Score.Value is { } value
        ? $"{Said(value)} of 7: {DateWords.Count(week.Score.Hits, "time")} near the usual one, over {DateWords.Count(week.Score.Events.Count, "event")} seen on 3 days or more. Higher is more regular. How much of a change is more than chance is not known."
        : "No score yet: an event counts when it was filled in on 3 days of the week.";

    public static string ForClient(RhythmWeek week) => week.Score.Value is { } value
        ? $"Your week has a score of {Said(value)} out of 7. A higher score means your days are more alike. It is not a mark. We cannot say how big a real change is."
        : "There is no score for this week yet. Fill in 3 days or more to see one.";

    private static string Said(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
