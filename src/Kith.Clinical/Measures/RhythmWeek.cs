namespace Kith.Clinical.Measures;

/// <summary>One event of one day, and whether it was near its usual time.</summary>
/// <param name="Entry">What was written down.</param>
/// <param name="Minutes">Minutes on the clock of the event: from midnight, or from noon for bedtimes. Null when it did not happen.</param>
/// <param name="Hit">Within 45 minutes of the usual time; null when the event was seen on too few days to have one.</param>
public sealed record RhythmMark(RhythmEntry Entry, int? Minutes, bool? Hit);

/// <summary>An event over the days of a week.</summary>
/// <param name="Event">Which of the five.</param>
/// <param name="Marks">One a day, in order; null for a day that was not filled in.</param>
/// <param name="Habitual">The usual time, in minutes on the event's own clock; null when it was seen on too few days.</param>
public sealed record RhythmRow(DailyEvent Event, IReadOnlyList<RhythmMark?> Marks, double? Habitual)
{
    public int Hits => Marks.Count(m => m?.Hit == true);
}

/// <summary>A week of the rhythm log, laid out to be drawn: each event by its own clock, each day told whether it was near the usual time.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Rows">The five events in the order of the day.</param>
/// <param name="Score">What the week gives.</param>
public sealed record RhythmWeek(DateOnly From, IReadOnlyList<RhythmRow> Rows, RhythmScore Score)
{
    public const int Days = 7;

    /// <param name="from">First day of the week.</param>
    /// <param name="entries">In any order; those of other weeks are left out.</param>
    public static RhythmWeek Of(DateOnly from, IEnumerable<RhythmEntry> entries)
    {
        List<RhythmEntry> own = [.. entries.Where(e => e.Day >= from && e.Day < from.AddDays(Days))];
        return new(from, [.. Enum.GetValues<DailyEvent>().Select(what => Row(from, what, own))], SocialRhythm.Score(own));
    }

    /// <summary>The time by the wall of so many minutes on an event's own clock: bedtimes are counted from noon.</summary>
    public static TimeOnly Clock(DailyEvent what, double minutes) => SocialRhythm.Clock(what, minutes);

    /// <summary>Whether anything was written down.</summary>
    public bool IsEmpty => Rows.All(r => r.Marks.All(m => m is null));

    private static RhythmRow Row(DateOnly from, DailyEvent what, List<RhythmEntry> own)
    {
        var habitual = SocialRhythm.Habitual([.. own.Where(e => e.Event == what && e.At is not null).Select(e => SocialRhythm.Minutes(what, e.At!.Value))]);
        return new(what, [.. Enumerable.Range(0, Days).Select(i => Mark(own.Find(e => e.Event == what && e.Day == from.AddDays(i)), habitual))], habitual);
    }

    private static RhythmMark? Mark(RhythmEntry? entry, double? habitual)
    {
        if (entry is null)
            return null;
        int? minutes = entry.At is { } at ? SocialRhythm.Minutes(entry.Event, at) : null;
        return new(entry, minutes, habitual is { } usual && minutes is { } then ? Math.Abs(then - usual) <= SocialRhythm.Near : null);
    }
}
