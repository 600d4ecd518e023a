namespace Kith.Clinical.Measures;

/// <summary>The five events of a day that hold its rhythm.</summary>
public enum DailyEvent
{
    OutOfBed,
    FirstContact,
    WorkBegun,
    Dinner,

    /// <summary>May lie after midnight and still belong to the evening before.</summary>
    ToBed,
}

/// <summary>Who was there.</summary>
public enum PeopleThere
{
    Nobody,

    /// <summary>In the room or on the way, without taking part.</summary>
    Around,

    /// <summary>Taking part.</summary>
    Involved,
}

/// <summary>One event of one day. A day without an entry was not filled in; an entry without a time did not happen.</summary>
/// <param name="Day">The day it belongs to: a bedtime after midnight belongs to the day before.</param>
/// <param name="Event">Which of the five.</param>
/// <param name="At">By the clock; null when it did not happen.</param>
/// <param name="People">Who was there.</param>
/// <param name="With">The person it was with, from the inventory; null when nobody or not said.</param>
public sealed record RhythmEntry(DateOnly Day, DailyEvent Event, TimeOnly? At, PeopleThere People = PeopleThere.Nobody, Guid? With = null);

/// <summary>Mood and energy of one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Mood">−5 to +5; null when not said.</param>
/// <param name="Energy">−5 to +5; null when not said.</param>
public sealed record RhythmDay(DateOnly Day, int? Mood, int? Energy);

/// <summary>How regular one event was.</summary>
/// <param name="Event">Which of the five.</param>
/// <param name="Days">On how many days it happened.</param>
/// <param name="Habitual">The time around which it usually happens.</param>
/// <param name="Hits">Days on which it happened near that time.</param>
public sealed record EventRhythm(DailyEvent Event, int Days, TimeOnly Habitual, int Hits);

/// <summary>What a week of the rhythm log gives.</summary>
/// <param name="Events">The events seen on enough days, in the order of the day.</param>
/// <param name="Refusal">Why the week cannot be scored; null when it can.</param>
public sealed record RhythmScore(IReadOnlyList<EventRhythm> Events, Refusal? Refusal)
{
    public int Hits => Events.Sum(e => e.Hits);

    /// <summary>Hits for each event, 0 to 7; null when no event was seen on enough days. More is more regular.</summary>
    public decimal? Value => Events.Count == 0 ? null : (decimal)Hits / Events.Count;
}

/// <summary>The words of the rhythm log in one language.</summary>
public sealed record RhythmWording(
    string Key, string Title, string Stem, IReadOnlyList<string> Events, string DidNotHappen, IReadOnlyList<string> People,
    string Mood, string Energy, string Credit);
