namespace Kith.Clinical.Access;

/// <summary>What a client is asked to agree to, each by itself.</summary>
public enum ConsentKind
{
    Treatment,
    Telehealth,
    Recording,
    Supervision,
    Research,
    Email,
    TextMessage,

    /// <summary>Sharing with one person, who is named.</summary>
    Sharing,
}

/// <summary>One answer of a client to one consent, with the wording that was shown. The newest of a kind holds; those before it are ended, never taken away.</summary>
public sealed class Consent : OfClinic
{
    public required Guid ClientId { get; init; }

    public ConsentKind Kind { get; init; }

    /// <summary>The account it is shared with; only for <see cref="ConsentKind.Sharing"/>.</summary>
    public Guid? WithUserId { get; init; }

    /// <summary>Version of the wording.</summary>
    public int Wording { get; init; }

    /// <summary>The wording that was shown.</summary>
    public required string Words { get; init; }

    public bool Accepted { get; init; }

    public DateTimeOffset AnsweredAt { get; init; }

    /// <summary>Who recorded it: the client, or the therapist who was told.</summary>
    public Guid AnsweredById { get; init; }

    /// <summary>Withdrawn, or answered anew.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public Guid? EndedById { get; private set; }

    public bool Stands => Accepted && EndedAt is null;

    /// <returns>Null when ended; otherwise why not.</returns>
    public Refusal? End(Guid byId, DateTimeOffset at)
    {
        if (EndedAt is not null)
            return AccessRefusals.AlreadyEnded;
        (EndedAt, EndedById) = (at, byId);
        return null;
    }
}
