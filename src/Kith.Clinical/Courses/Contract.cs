using Kith.Clinical.Access;

namespace Kith.Clinical.Courses;

/// <summary>What the contract is for. More sessions are always a new contract.</summary>
public enum ContractKind
{
    Acute,
    Continuation,
    Maintenance,
}

/// <summary>What happens to a session that the client misses or cancels.</summary>
public enum SessionRule
{
    /// <summary>It is used up.</summary>
    Counts,

    /// <summary>It is used up when the client says so less than 24 hours before.</summary>
    CountsWhenLate,

    /// <summary>It is held at another time.</summary>
    DoesNotCount,
}

/// <summary>The agreed terms: how many sessions, how often, until when. A session the therapist cancels is never used up.</summary>
public sealed class Contract : OfCourse
{
    /// <summary>1 for the first contract of the course.</summary>
    public int Number { get; init; }

    public ContractKind Kind { get; init; }

    public int Sessions { get; init; }

    public int SpacingDays { get; init; } = 7;

    public int Minutes { get; init; } = 50;

    public DateOnly StartsOn { get; init; }

    public DateOnly EndsOn { get; init; }

    public SessionRule WhenMissed { get; init; }

    public SessionRule WhenClientCancels { get; init; } = SessionRule.CountsWhenLate;

    public string FeeTerms { get; init; } = "";

    public string AbsencePlan { get; init; } = "";

    public string CrisisRoute { get; init; } = "";

    public bool RecordingAllowed { get; init; }

    public DateOnly AgreedOn { get; init; }

    /// <summary>Why more sessions were agreed; empty for the first contract.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What the client must have agreed to, beside the contract, for it to say so.</summary>
    public IReadOnlyList<ConsentKind> Needs() => RecordingAllowed ? [ConsentKind.Recording] : [];
}
