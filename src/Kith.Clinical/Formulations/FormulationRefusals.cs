namespace Kith.Clinical.Formulations;

/// <summary>What is said when a formulation or a candidate area cannot be as asked.</summary>
public static class FormulationRefusals
{
    public static readonly Refusal NeedsFocus = new(
        "formulations.no-focus", "A formulation names what the two of you will work on. Choose a focus, then offer it.", nameof(Formulation.Focus));

    public static readonly Refusal SameFocusTwice = new(
        "formulations.same-focus", "The second focus is the same as the first. Choose another, or leave it empty: one focus is usual.", nameof(Formulation.SecondFocus));

    public static readonly Refusal NeedsPlainWords = new(
        "formulations.no-plain-words", "The client has nothing to read yet. Write the letter to them in plain words.", nameof(Formulation.PlainWords));

    public static readonly Refusal BlankLeft = new(
        "formulations.blank-left", "The letter still has a blank, “[…]”. Fill it in or take it out before you offer it.", nameof(Formulation.PlainWords));

    public static readonly Refusal ChangeOfFocusNeedsReason = new(
        "formulations.change-without-reason",
        "This changes the focus your client said yes to. Write why: something new happened, the focus did not fit, or the dispute is over.",
        nameof(Formulation.ChangeReason));

    public static readonly Refusal ChangeNeedsWords = new(
        "formulations.change-without-words", "Write what you would like changed. A few words are enough.", nameof(Formulation.Answer));

    public static readonly Refusal NothingToSupersede = new(
        "formulations.nothing-to-supersede", "This version no longer stands, so nothing has to take its place. Open the newest one.");

    public static readonly Refusal RanksNotInOrder = new(
        "formulations.ranks", "Give each problem a place of its own: 1 for what matters most, then 2, and so on.", nameof(CandidateArea.ClientRank));

    public static readonly Refusal CandidateNeedsWords = new(
        "formulations.candidate-without-words", "Write what it is about, in the client's words.", nameof(CandidateArea.About));

    public static readonly Refusal WithdrawalNeedsReason = new(
        "formulations.withdrawal-without-reason", "Say why it no longer belongs here. It stays in the record.", "Reason");

    public static readonly Refusal AlreadyWithdrawn = new(
        "formulations.already-withdrawn", "This was taken off the list already. Open the list again.");

    public static Refusal NotPermitted(ProblemArea area, string field) => new(
        "formulations.not-permitted",
        $"This form of IPT does not work on {ProblemAreas.Of(area).Name.ToLowerInvariant()}. Choose another focus.", field);

    public static Refusal NotADraft(FormulationState state) => new(
        "formulations.not-a-draft", $"This version is {Words(state)} and is kept as it is. Write a new version.");

    public static Refusal NotOffered(FormulationState state) => new(
        "formulations.not-offered", $"This version is {Words(state)}, so there is nothing to answer. Open the newest one.");

    /// <summary>The state as it stands in a sentence.</summary>
    public static string Words(FormulationState state) => state switch
    {
        FormulationState.Draft => "still being written",
        FormulationState.Offered => "with the client",
        FormulationState.Accepted => "accepted",
        FormulationState.ChangeAsked => "waiting for the change the client asked for",
        FormulationState.Declined => "declined",
        _ => "replaced by a newer one",
    };
}
