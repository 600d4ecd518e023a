using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Courses;

/// <summary>
/// Where a course stands, worked out from its sessions, answers, formulations and notes each time one of them changes.
/// Kept as a row so that a caseload of any size is one short query. Nobody types it.
/// </summary>
public sealed class CourseStanding : OfCourse
{
    public Guid TherapistId { get; set; }

    /// <summary>The client's name and the protocol's key as they are now, so that a caseload reads this one table in the order it shows.</summary>
    public string ClientName { get; set; } = "";

    public string ProtocolKey { get; set; } = "";

    public DateOnly? ClosedOn { get; set; }

    public Phase Phase { get; set; }

    public int SessionsUsed { get; set; }

    public int SessionsAgreed { get; set; }

    public DateOnly? EndsOn { get; set; }

    public Guid? NextSessionId { get; set; }

    public int? NextSessionNumber { get; set; }

    public DateTimeOffset? NextSessionAt { get; set; }

    /// <summary>Totals of the course's leading measure (PHQ-9).</summary>
    public int? FirstScore { get; set; }

    public int? PreviousScore { get; set; }

    public int? LastScore { get; set; }

    public DateTimeOffset? LastScoredAt { get; set; }

    public Change Change { get; set; }

    /// <summary>The latest score says so, and nobody has written yet what was talked over.</summary>
    public bool NotOnTrack { get; set; }

    /// <summary>Which rule the latest score meets, answered or not.</summary>
    public Track Track { get; set; }

    public int OpenAlerts { get; set; }

    public bool HasSafetyPlan { get; set; }

    public int UnsignedNotes { get; set; }

    public DateTimeOffset? OldestUnsignedAt { get; set; }

    /// <summary>State of the newest formulation; null before the first.</summary>
    public FormulationState? Formulation { get; set; }

    /// <summary>Of the accepted formulation; null before acceptance.</summary>
    public ProblemArea? Focus { get; set; }

    public ProblemArea? SecondFocus { get; set; }
}
