namespace Kith.Clinical.Access;

/// <summary>What somebody with a sign-in is to a client, besides their therapist.</summary>
public enum RelationKind
{
    /// <summary>A parent or legal guardian, within the age rule of the place.</summary>
    Guardian,

    /// <summary>Anybody the client shares with.</summary>
    Carer,

    /// <summary>Leads a group the client is a member of.</summary>
    Facilitator,
}

/// <summary>Ties an account to a client. Ended, never taken away.</summary>
public sealed class Relation : OfClinic
{
    public required Guid UserId { get; init; }

    public required Guid ClientId { get; init; }

    public RelationKind Kind { get; init; }

    public DateTimeOffset SinceAt { get; init; }

    public Guid GivenById { get; init; }

    /// <summary>For a guardian, when the client is of the age from which a parent sees no more than the client shares: see <see cref="MinorRules"/>.</summary>
    public DateTimeOffset? UntilAt { get; init; }

    /// <summary>The safety plan is kept from them: something stands in it that the client said in confidence.</summary>
    public bool PlanIsConfidential { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Guid? EndedById { get; private set; }

    /// <returns>Null when ended; otherwise why not.</returns>
    public Refusal? End(Guid byId, DateTimeOffset at)
    {
        if (EndedAt is not null)
            return AccessRefusals.AlreadyEnded;
        (EndedAt, EndedById) = (at, byId);
        return null;
    }
}
