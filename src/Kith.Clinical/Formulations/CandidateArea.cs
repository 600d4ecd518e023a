namespace Kith.Clinical.Formulations;

/// <summary>A problem area that may be the focus. Therapist and client list them; the client ranks them.</summary>
public sealed class CandidateArea : OfCourse
{
    public ProblemArea Area { get; set; }

    /// <summary>What it is about, in the client's words.</summary>
    public required string About { get; set; }

    public Guid? PersonId { get; set; }

    /// <summary>What in the inventory and the timeline speaks for it.</summary>
    public string Evidence { get; set; } = "";

    /// <summary>1 matters most; null until the client has ranked.</summary>
    public int? ClientRank { get; set; }

    public string WithdrawnBecause { get; set; } = "";

    public DateTimeOffset? WithdrawnAt { get; set; }
}
