namespace Kith.Clinical.Measures;

/// <summary>
/// One day of the rhythm log as it was filled in. A day filled in again is another row: the newest stands, and what it replaced is kept.
/// A time that is not there means that it did not happen on that day.
/// </summary>
public sealed class LoggedDay : OfCourse
{
    /// <summary>A bedtime after midnight belongs to the day before.</summary>
    public DateOnly Day { get; init; }

    public TimeOnly? OutOfBed { get; init; }

    public TimeOnly? FirstContact { get; init; }

    public TimeOnly? WorkBegun { get; init; }

    public TimeOnly? Dinner { get; init; }

    public TimeOnly? ToBed { get; init; }

    /// <summary>−5 to +5; null when not said.</summary>
    public int? Mood { get; init; }

    /// <summary>−5 to +5; null when not said.</summary>
    public int? Energy { get; init; }

    public AnsweredBy FilledInBy { get; init; }

    public DateTimeOffset FilledInAt { get; init; }

    /// <returns>Null when it can be kept; otherwise why not.</returns>
    public Refusal? Check(DateOnly today) =>
        Day > today ? MeasureRefusals.DayToCome
        : Entries().All(e => e.At is null) && Mood is null && Energy is null ? MeasureRefusals.EmptyDay
        : SocialRhythm.Check(new(Day, Mood, Energy));

    /// <summary>The five events of the day.</summary>
    public IEnumerable<RhythmEntry> Entries() =>
    [
        new(Day, DailyEvent.OutOfBed, OutOfBed), new(Day, DailyEvent.FirstContact, FirstContact), new(Day, DailyEvent.WorkBegun, WorkBegun),
        new(Day, DailyEvent.Dinner, Dinner), new(Day, DailyEvent.ToBed, ToBed),
    ];

    /// <summary>Of each day the row that stands, in order of time.</summary>
    public static IReadOnlyList<LoggedDay> Standing(IEnumerable<LoggedDay> all) =>
        [.. all.GroupBy(d => d.Day).Select(g => g.OrderBy(d => d.FilledInAt).ThenBy(d => d.Id).Last()).OrderBy(d => d.Day)];
}
