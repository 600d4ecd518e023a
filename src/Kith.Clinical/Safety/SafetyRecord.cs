namespace Kith.Clinical.Safety;

/// <summary>Something a clinician found and wrote down about safety. Never changed: what was wrong is withdrawn with a reason and written anew. A client never reads it.</summary>
public abstract class SafetyRecord : OfCourse
{
    public Guid RecordedById { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? WithdrawnById { get; private set; }

    public string WithdrawnBecause { get; private set; } = "";

    public bool Stands => WithdrawnAt is null;

    /// <summary>Marks it as wrong; it stays readable.</summary>
    /// <returns>Null when withdrawn; otherwise why not.</returns>
    public Refusal? Withdraw(string because, Guid byId, DateTimeOffset at)
    {
        if (!Stands)
            return SafetyRefusals.AlreadyWithdrawn;
        if (string.IsNullOrWhiteSpace(because))
            return SafetyRefusals.WithdrawalNeedsReason;
        (WithdrawnById, WithdrawnAt, WithdrawnBecause) = (byId, at, because.Trim());
        return null;
    }
}
