namespace Kith.Clinical.Courses;

/// <summary>How a course ended.</summary>
public enum ClosingReason
{
    Completed,
    EndedEarlyByAgreement,
    DroppedOut,
    ReferredOn,
    Moved,
    Died,
    NeverStarted,
}

/// <summary>Which definition of dropping out applied; the rate depends on it.</summary>
public enum DropoutDefinition
{
    ProtocolUnfinished,
    FewerThanHalfTheSessions,
    TherapistJudged,
    LostToAssessment,
}

/// <summary>One treatment run of one client with one therapist.</summary>
public sealed class Course : OfClinic
{
    public Guid ClientId { get; init; }

    public Guid TherapistId { get; init; }

    /// <summary>Key of the protocol in the library.</summary>
    public required string ProtocolKey { get; init; }

    public DateOnly BeganOn { get; init; }

    public DateOnly? ClosedOn { get; private set; }

    public ClosingReason? ClosedBecause { get; private set; }

    /// <summary>Only when the client dropped out.</summary>
    public DropoutDefinition? Dropout { get; private set; }

    public string ClosingWords { get; private set; } = "";

    public Guid? ClosedById { get; private set; }
}
