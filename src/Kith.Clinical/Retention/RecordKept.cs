namespace Kith.Clinical.Retention;

/// <summary>How a record stands that nobody works with any more.</summary>
public sealed record RecordKept
{
    /// <summary>The first day on which nothing asks for it any longer; null where no rule is known, or somebody still works with it.</summary>
    public DateOnly? EndsOn { get; private init; }

    /// <summary>The hold that stands; null when none does.</summary>
    public RetentionDecision? Hold { get; private init; }

    /// <summary>The decision to give it up that stands; null when none does.</summary>
    public RetentionDecision? GivenUp { get; private init; }

    /// <summary>How many decisions there were.</summary>
    public int Decisions { get; private init; }

    /// <summary>Whether somebody should decide now. A hold beats it, and so does a decision.</summary>
    public bool IsDue(DateOnly today) => EndsOn <= today && Hold is null && GivenUp is null;

    /// <param name="rule">Of the clinic's place; null where none is known.</param>
    /// <param name="bornOn">Whose record.</param>
    /// <param name="lastOn">The last contact; null while a course is open.</param>
    /// <param name="decisions">All there were about it.</param>
    public static RecordKept Of(RetentionRule? rule, DateOnly bornOn, DateOnly? lastOn, IEnumerable<RetentionDecision> decisions)
    {
        var ordered = decisions.OrderBy(d => d.Number).ToList();
        var hold = ordered.FindLast(d => d.Step is RetentionStep.Hold or RetentionStep.LiftHold);
        var fate = ordered.FindLast(d => d.Step is RetentionStep.KeepLonger or RetentionStep.GiveUp);
        var ends = rule is not null && lastOn is { } last ? rule.EndsOn(bornOn, last) : (DateOnly?)null;
        return new()
        {
            EndsOn = ends is not null && fate is { Until: { } until } && until.AddDays(1) > ends ? until.AddDays(1) : ends,
            Hold = hold is { Step: RetentionStep.Hold } ? hold : null,

            // Whoever came back since, or was held since, is decided about anew.
            GivenUp = fate is { Step: RetentionStep.GiveUp } && ends is not null && hold is not { Step: RetentionStep.Hold } && (hold is null || hold.Number < fate.Number) ? fate : null,
            Decisions = ordered.Count,
        };
    }

    /// <summary>Whether a step may be taken now.</summary>
    /// <returns>Null when it may; otherwise why not.</returns>
    public Refusal? May(RetentionStep step, DateOnly? until, string because, DateOnly today) =>
        string.IsNullOrWhiteSpace(because) ? RetentionRefusals.NeedsReason
        : step switch
        {
            RetentionStep.Hold => Hold is not null ? RetentionRefusals.HeldAlready : null,
            RetentionStep.LiftHold => Hold is null ? RetentionRefusals.NotHeld : null,
            _ when Hold is not null => RetentionRefusals.Held,
            _ when EndsOn is not { } ends || ends > today => RetentionRefusals.NotDue(EndsOn),
            RetentionStep.KeepLonger => until is null ? RetentionRefusals.NeedsDay : until <= today ? RetentionRefusals.DayGone(today) : null,
            _ => GivenUp is not null ? RetentionRefusals.GivenUpAlready : null,
        };
}
