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
    public const int WorstEffect = -5;

    public const int BestEffect = 5;

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
    public string WithdrawnBecause { get; private set; } = "";

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Asked before an event is kept.</summary>
    /// <returns>Null when it may be kept; otherwise why not.</returns>
    public static Refusal? Check(string words, int? moodEffect, PartialDate on, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(words))
            return TimelineRefusals.NeedsWords;
        if (moodEffect is < WorstEffect or > BestEffect)
            return TimelineRefusals.EffectOutOfRange;
        return on.Day > today ? TimelineRefusals.InTheFuture(today) : null;
    }

    /// <summary>The event no longer holds. It stays in the record.</summary>
    /// <returns>Null when done; otherwise why not.</returns>
    public Refusal? Withdraw(string because, DateTimeOffset at)
    {
        if (WithdrawnAt is not null)
            return TimelineRefusals.AlreadyWithdrawn;
        if (string.IsNullOrWhiteSpace(because))
            return TimelineRefusals.WithdrawalNeedsReason;
        (WithdrawnBecause, WithdrawnAt) = (because.Trim(), at);
        return null;
    }
}
