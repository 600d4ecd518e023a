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

/// <summary>What the client says to a formulation.</summary>
public enum FormulationAnswer
{
    Accept,
    AskForChange,
    Decline,
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

    /// <returns>Null while its words may still be changed.</returns>
    public Refusal? MustBeDraft() => State is FormulationState.Draft ? null : FormulationRefusals.NotADraft(State);

    /// <summary>Shows it to the client for an answer. From then on its words stay as they are.</summary>
    /// <param name="standing">The formulation accepted so far; null when there is none.</param>
    /// <param name="permitted">The foci the protocol permits.</param>
    /// <param name="at">When.</param>
    /// <returns>Null when offered; otherwise why not.</returns>
    public Refusal? Offer(Formulation? standing, IReadOnlyCollection<ProblemArea> permitted, DateTimeOffset at)
    {
        if (MustBeDraft() is { } refusal)
            return refusal;
        if (FormulationRules.MayOffer(this, standing, permitted) is { } notYet)
            return notYet;
        (State, OfferedAt) = (FormulationState.Offered, at);
        return null;
    }

    /// <summary>Records what the client said. Only the client accepts; beside the therapist is recorded as such.</summary>
    /// <param name="answer">What the client said.</param>
    /// <param name="how">In their own account, or beside the therapist.</param>
    /// <param name="words">The client's words; needed when they ask for a change.</param>
    /// <param name="at">When.</param>
    /// <returns>Null when recorded; otherwise why not.</returns>
    public Refusal? Reply(FormulationAnswer answer, AnsweredHow how, string words, DateTimeOffset at)
    {
        if (State is not FormulationState.Offered)
            return FormulationRefusals.NotOffered(State);
        if (answer is FormulationAnswer.AskForChange && string.IsNullOrWhiteSpace(words))
            return FormulationRefusals.ChangeNeedsWords;
        State = answer switch
        {
            FormulationAnswer.Accept => FormulationState.Accepted,
            FormulationAnswer.AskForChange => FormulationState.ChangeAsked,
            _ => FormulationState.Declined,
        };
        (AnsweredAt, AnsweredHow, Answer) = (at, how, words.Trim());
        return null;
    }

    /// <summary>Another version takes its place. A declined one stays declined.</summary>
    /// <returns>Null when done; otherwise why not.</returns>
    public Refusal? Supersede()
    {
        if (State is FormulationState.Superseded or FormulationState.Declined)
            return FormulationRefusals.NothingToSupersede;
        State = FormulationState.Superseded;
        return null;
    }
}
