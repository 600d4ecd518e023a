namespace Kith.Clinical.Access;

/// <summary>One person supervises another's therapies. Ended, never taken away.</summary>
public sealed class Supervision : OfClinic
{
    public required Guid SupervisorId { get; init; }

    public required Guid SuperviseeId { get; init; }

    public DateTimeOffset SinceAt { get; init; }

    public Guid GivenById { get; init; }

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
