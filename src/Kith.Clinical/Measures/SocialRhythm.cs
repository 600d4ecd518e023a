namespace Kith.Clinical.Measures;

/// <summary>
/// Scores a week of the rhythm log: how near each daily event stays to its usual time. See <c>docs/measures/rhythm-log.md</c>.
/// </summary>
/// <remarks>
/// For each event seen on at least three days: the mean time, without the times more than 1.5 standard deviations (of the
/// sample) away from it, is the habitual time; a day within 45 minutes of that is a hit. Bedtimes are counted on a clock from
/// noon to noon, so that half past eleven and half past twelve lie an hour apart. Source: Monk TH, Flaherty JF, Frank E,
/// Hoskinson K, Kupfer DJ (1990). The Social Rhythm Metric. J Nerv Ment Dis 178:120-126.
/// </remarks>
public static class SocialRhythm
{
    public const string Key = "rhythm-log";

    /// <summary>Days on which an event must be seen before it counts.</summary>
    public const int FewestDays = 3;

    /// <summary>Minutes around the habitual time that are a hit.</summary>
    public const int Near = 45;

    /// <summary>Of mood and energy.</summary>
    public const int Lowest = -5, Highest = 5;

    private const int Days = 7;
    private const int DayOfMinutes = 24 * 60;
    private const int Noon = 12 * 60;
    private const double Outlying = 1.5;

    /// <param name="entries">All of one week, in any order.</param>
    public static RhythmScore Score(IReadOnlyCollection<RhythmEntry> entries)
    {
        if (entries.Count > 0 && entries.Max(e => e.Day).DayNumber - entries.Min(e => e.Day).DayNumber >= Days)
            return new([], MeasureRefusals.MoreThanAWeek);
        if (entries.GroupBy(e => (e.Day, e.Event)).Any(g => g.Count() > 1))
            return new([], MeasureRefusals.SameEventTwice);
        return new(
            [
                .. entries.Where(e => e.At is not null).GroupBy(e => e.Event).Where(g => g.Count() >= FewestDays)
                    .OrderBy(g => g.Key).Select(g => Of(g.Key, [.. g.Select(e => Minutes(e.Event, e.At!.Value))])),
            ],
            null);
    }

    /// <summary>Whether mood and energy of a day can be kept.</summary>
    /// <returns>Null when they can; otherwise why not.</returns>
    public static Refusal? Check(RhythmDay day) =>
        day.Mood is < Lowest or > Highest || day.Energy is < Lowest or > Highest ? MeasureRefusals.MoodOutOfRange : null;

    /// <summary>The usual time: the mean without what lies far from it, in minutes on the event's own clock; null when seen on too few days.</summary>
    internal static double? Habitual(IReadOnlyCollection<int> minutes)
    {
        if (minutes.Count < FewestDays)
            return null;
        var mean = minutes.Average();
        var spread = Math.Sqrt(minutes.Sum(m => (m - mean) * (m - mean)) / (minutes.Count - 1));
        return minutes.Where(m => Math.Abs(m - mean) <= Outlying * spread).Average();
    }

    private static EventRhythm Of(DailyEvent what, IReadOnlyList<int> minutes)
    {
        var habitual = Habitual(minutes)!.Value;
        return new(what, minutes.Count, Clock(what, habitual), minutes.Count(m => Math.Abs(m - habitual) <= Near));
    }

    /// <summary>Minutes on the event's own clock: from midnight, or from noon for bedtimes.</summary>
    internal static int Minutes(DailyEvent what, TimeOnly at)
    {
        var minutes = at.Hour * 60 + at.Minute;
        return what is DailyEvent.ToBed ? (minutes + Noon) % DayOfMinutes : minutes;
    }

    /// <summary>The time by the wall of so many minutes on an event's own clock.</summary>
    internal static TimeOnly Clock(DailyEvent what, double minutes)
    {
        var rounded = (int)Math.Round(minutes, MidpointRounding.AwayFromZero) + (what is DailyEvent.ToBed ? Noon : 0);
        return TimeOnly.MinValue.AddMinutes(rounded % DayOfMinutes);
    }
}
