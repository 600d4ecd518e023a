namespace Kith.Clinical.Timeline;

/// <summary>Which line of the timeline an event stands on.</summary>
public enum Lane
{
    Mood,
    Relationship,
    Treatment,
    Substance,
}

/// <summary>Something that happened, beside the mood of the time.</summary>
public sealed class TimelineEvent : OfCourse
{
    public Lane Lane { get; set; }

    public required PartialDate On { get; set; }

    public required string Words { get; set; }

    /// <summary>How it moved the mood, −5 (much worse) to +5 (much better); null when not said.</summary>
    public int? MoodEffect { get; set; }

    /// <summary>The person of the inventory it happened with.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The session in which it was told; null from the first history.</summary>
    public Guid? SessionId { get; set; }

    /// <summary>Nothing is deleted: the reason it no longer holds; empty while it does.</summary>
    public string WithdrawnBecause { get; set; } = "";

    public DateTimeOffset? WithdrawnAt { get; set; }
}
