namespace Kith.Clinical.Courses;

/// <summary>What may be agreed. The limit is part of the treatment: more sessions are a new contract with a reason.</summary>
public static class ContractRules
{
    public const int MinSpacingDays = 1;

    public const int MaxSpacingDays = 92;

    public const int MinMinutes = 15;

    public const int MaxMinutes = 180;

    /// <summary>More than this is a new acute course, not a continuation.</summary>
    public const int MaxContinuationSessions = 16;

    /// <summary>Monthly for three years.</summary>
    public const int MaxMaintenanceSessions = 36;

    private const int LongestYears = 4;

    /// <param name="proposed">The contract as it would be agreed.</param>
    /// <param name="protocol">The protocol of the course.</param>
    /// <param name="earlier">The contracts agreed before; empty for the first.</param>
    /// <returns>Null when it may be agreed; otherwise why not.</returns>
    public static Refusal? Check(Contract proposed, Protocol protocol, IReadOnlyCollection<Contract> earlier) =>
        Kind(proposed, earlier) ?? Size(proposed, protocol) ?? Rhythm(proposed) ?? Days(proposed, earlier);

    /// <summary>The last session's day when all are held one after the other.</summary>
    public static DateOnly EarliestEnd(DateOnly startsOn, int sessions, int spacingDays) =>
        startsOn.AddDays((sessions - 1) * spacingDays);

    /// <summary>The contract a day belongs to: the one that began last. Null before the first.</summary>
    public static Contract? On(IEnumerable<Contract> contracts, DateOnly day) =>
        contracts.Where(c => c.StartsOn <= day).MaxBy(c => c.Number);

    private static Refusal? Kind(Contract proposed, IReadOnlyCollection<Contract> earlier)
    {
        if (earlier.Count == 0)
            return proposed.Kind is ContractKind.Acute ? null : CourseRefusals.FirstContractIsAcute;
        if (proposed.Kind is ContractKind.Acute)
            return CourseRefusals.OneAcuteContract;
        return string.IsNullOrWhiteSpace(proposed.Reason) ? CourseRefusals.NewContractNeedsReason : null;
    }

    private static Refusal? Size(Contract proposed, Protocol protocol) => proposed.Kind switch
    {
        ContractKind.Acute => protocol.PlanFor(proposed.Sessions) is null ? CourseRefusals.SessionsNotPermitted(protocol) : null,
        ContractKind.Continuation => proposed.Sessions is < 1 or > MaxContinuationSessions
            ? CourseRefusals.SessionsOutOfRange(MaxContinuationSessions) : null,
        _ => proposed.Sessions is < 1 or > MaxMaintenanceSessions
            ? CourseRefusals.SessionsOutOfRange(MaxMaintenanceSessions) : null,
    };

    private static Refusal? Rhythm(Contract proposed)
    {
        if (proposed.SpacingDays is < MinSpacingDays or > MaxSpacingDays)
            return CourseRefusals.SpacingOutOfRange;
        return proposed.Minutes is < MinMinutes or > MaxMinutes ? CourseRefusals.MinutesOutOfRange : null;
    }

    private static Refusal? Days(Contract proposed, IReadOnlyCollection<Contract> earlier)
    {
        if (proposed.StartsOn.Year > DayMonthYear.LastYear)
            return CourseRefusals.ContractTooLong(LongestYears);
        if (proposed.EndsOn < proposed.StartsOn)
            return CourseRefusals.ContractEndsBeforeItStarts(proposed.StartsOn);
        var last = EarliestEnd(proposed.StartsOn, proposed.Sessions, proposed.SpacingDays);
        if (proposed.EndsOn < last)
            return CourseRefusals.ContractTooShort(proposed.Sessions, last);
        if (proposed.EndsOn > proposed.StartsOn.AddYears(LongestYears))
            return CourseRefusals.ContractTooLong(LongestYears);
        var before = earlier.MaxBy(c => c.Number);
        return before is not null && proposed.StartsOn <= before.StartsOn
            ? CourseRefusals.ContractStartsTooEarly(before.StartsOn)
            : null;
    }
}
