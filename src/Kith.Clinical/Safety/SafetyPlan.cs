namespace Kith.Clinical.Safety;

/// <summary>The steps of a safety plan, in the order in which they are taken in a crisis (Stanley &amp; Brown 2012).</summary>
public enum PlanStep
{
    WarningSigns = 1,
    OwnWays,
    PeopleAndPlaces,
    PeopleToAsk,
    Professionals,
    SaferPlace,
}

/// <summary>
/// What the client does when thoughts of suicide come, written together before they come. A version is never changed: the next
/// one takes its place, with a reason, and the earlier ones stay readable.
/// </summary>
public sealed class SafetyPlan : OfCourse
{
    /// <summary>From 1.</summary>
    public int Number { get; init; }

    public Guid WrittenById { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>Why this version took the place of the one before; empty in the first.</summary>
    public string Because { get; init; } = "";

    public string WarningSigns { get; init; } = "";

    public string OwnWays { get; init; } = "";

    public string PeopleAndPlaces { get; init; } = "";

    public string PeopleToAsk { get; init; } = "";

    public string Professionals { get; init; } = "";

    public string SaferPlace { get; init; } = "";

    /// <summary>What stands at a step; empty where nothing was written yet.</summary>
    public string At(PlanStep step) => step switch
    {
        PlanStep.WarningSigns => WarningSigns,
        PlanStep.OwnWays => OwnWays,
        PlanStep.PeopleAndPlaces => PeopleAndPlaces,
        PlanStep.PeopleToAsk => PeopleToAsk,
        PlanStep.Professionals => Professionals,
        PlanStep.SaferPlace => SaferPlace,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
    };

    /// <summary>Steps at which nothing was written yet, in order.</summary>
    public IReadOnlyList<PlanStep> Empty => [.. Enum.GetValues<PlanStep>().Where(step => At(step).Length == 0)];

    /// <summary>Whether it may take its place after the version before.</summary>
    /// <param name="before">The newest version so far; null before the first.</param>
    /// <returns>Null when it may; otherwise why not.</returns>
    public Refusal? MayFollow(SafetyPlan? before) =>
        Empty.Count == Enum.GetValues<PlanStep>().Length ? SafetyRefusals.PlanEmpty
        : before is null ? null
        : Enum.GetValues<PlanStep>().All(step => At(step) == before.At(step)) ? SafetyRefusals.PlanUnchanged
        : string.IsNullOrWhiteSpace(Because) ? SafetyRefusals.PlanNeedsReason
        : null;
}
