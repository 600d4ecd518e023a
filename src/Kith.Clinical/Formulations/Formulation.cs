namespace Kith.Clinical.Formulations;

public enum FormulationState
{
    Draft,
    Offered,
    Accepted,
    ChangeAsked,
    Declined,
    Superseded,
}

/// <summary>How the client gave the answer.</summary>
public enum AnsweredHow
{
    OwnAccount,
    BesideTherapist,
}

/// <summary>
/// What the client is ill with, what it is linked to and what the two will work on, in plain words.
/// The therapist proposes; only the client accepts.
/// </summary>
public sealed class Formulation : OfCourse
{
    /// <summary>1 for the first.</summary>
    public int Number { get; init; }

    public string Diagnosis { get; set; } = "";

    public string Onset { get; set; } = "";

    public string LinkingEvent { get; set; } = "";

    /// <summary>The letter to the client: what they read and answer.</summary>
    public string PlainWords { get; set; } = "";

    public string ClientWords { get; set; } = "";

    public string Strengths { get; set; } = "";

    public ProblemArea? Focus { get; set; }

    /// <summary>What the focus is about ("living with Daniel").</summary>
    public string FocusAbout { get; set; } = "";

    public Guid? FocusPersonId { get; set; }

    public ProblemArea? SecondFocus { get; set; }

    public string SecondFocusAbout { get; set; } = "";

    /// <summary>Why the focus changed; needed when an accepted formulation stands before this one with another focus.</summary>
    public string ChangeReason { get; set; } = "";

    public Guid WrittenById { get; init; }

    public DateTimeOffset WrittenAt { get; set; }

    public FormulationState State { get; private set; }

    public DateTimeOffset? OfferedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public AnsweredHow? AnsweredHow { get; private set; }

    /// <summary>What the client said with the answer.</summary>
    public string Answer { get; private set; } = "";
}
