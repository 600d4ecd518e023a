using Kith.Clinical.Formulations;

namespace Kith.Clinical.Sessions;

public enum SessionMode
{
    InPerson,
    Video,
    Phone,
}

public enum SessionState
{
    Planned,
    Held,
    Missed,
    CancelledByClient,
    CancelledByTherapist,
}

/// <summary>What a therapist did in a session.</summary>
[Flags]
public enum Technique
{
    None = 0,
    Exploration = 1,
    EncouragementOfAffect = 2,
    Clarification = 4,
    CommunicationAnalysis = 8,
    DecisionAnalysis = 16,
    RolePlay = 32,
    UseOfRelationship = 64,
    DirectiveHelp = 128,
}

/// <summary>One meeting of client and therapist: planned, held, missed or cancelled.</summary>
public sealed class Session : OfCourse
{
    /// <summary>Position among the sessions that count or still may, 1 for the first; null when it does not count.</summary>
    public int? Number { get; set; }

    public DateTimeOffset StartsAt { get; set; }

    public int Minutes { get; set; } = 50;

    public SessionMode Mode { get; set; }

    public SessionState State { get; set; }

    /// <summary>Whether it uses up one of the agreed sessions; planned ones do not yet.</summary>
    public bool Counts { get; set; }

    /// <summary>Why it was missed or cancelled, as far as known.</summary>
    public string StateWords { get; set; } = "";

    /// <summary>The opening question: what changed since last time, and with whom.</summary>
    public string SinceLastTime { get; set; } = "";

    public Guid? SinceLastTimeWithId { get; set; }

    public Technique Techniques { get; set; }

    /// <summary>Where a role dispute stood in this session.</summary>
    public DisputeStage? DisputeStage { get; set; }

    /// <summary>One step agreed until next time. Invited, never graded.</summary>
    public string Step { get; set; } = "";

    /// <summary>What came of the step agreed the time before, in the client's words.</summary>
    public string EarlierStepWords { get; set; } = "";
}
