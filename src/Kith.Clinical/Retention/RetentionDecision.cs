namespace Kith.Clinical.Retention;

public enum RetentionStep
{
    /// <summary>A court, an authority or a complaint needs the record: it stays, whatever the rule says.</summary>
    Hold,

    /// <summary>It is needed no longer.</summary>
    LiftHold,

    /// <summary>Kept until a day of its own.</summary>
    KeepLonger,

    /// <summary>It shall go.</summary>
    GiveUp,
}

/// <summary>What somebody decided about how long a record is kept. Never changed; the next one stands after it.</summary>
public sealed class RetentionDecision : OfClinic
{
    public Guid ClientId { get; init; }

    /// <summary>1 for the first about this record: two people cannot decide at once.</summary>
    public int Number { get; init; }

    public RetentionStep Step { get; init; }

    /// <summary>Until when it is kept longer; null for everything else.</summary>
    public DateOnly? Until { get; init; }

    public required string Because { get; init; }

    public Guid DecidedById { get; init; }

    public DateTimeOffset DecidedAt { get; init; }
}
