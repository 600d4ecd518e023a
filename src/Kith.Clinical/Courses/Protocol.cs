using Kith.Clinical.Formulations;

namespace Kith.Clinical.Courses;

/// <summary>Something to do in a session.</summary>
/// <param name="Key">Stable within the protocol.</param>
/// <param name="Words">As the therapist reads it.</param>
/// <param name="When">Which sessions.</param>
public sealed record AgendaItem(string Key, string Words, Slot When);

/// <summary>A measure and the sessions before which it is answered.</summary>
public sealed record MeasureDue(string MeasureKey, params IReadOnlyList<Slot> When);

/// <summary>Which looking back together it is.</summary>
public enum ReviewKind
{
    Middle,
    End,
}

/// <summary>A session at which the two look back.</summary>
public sealed record ReviewPoint(ReviewKind Kind, Slot When);

/// <summary>A form of IPT as data. Pages and rules read it and know none by name.</summary>
public sealed record Protocol
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    /// <summary>Whom it is for and how it runs, in one or two sentences.</summary>
    public required string Summary { get; init; }

    public required int DefaultSessions { get; init; }

    public int DefaultSpacingDays { get; init; } = 7;

    public int DefaultMinutes { get; init; } = 50;

    /// <summary>One for every number of sessions a contract may have.</summary>
    public required IReadOnlyList<PhasePlan> Plans { get; init; }

    public required IReadOnlyList<AgendaItem> Agenda { get; init; }

    /// <summary>The first leads: the course's standing is told by it.</summary>
    public required IReadOnlyList<MeasureDue> Measures { get; init; }

    public required IReadOnlyList<ReviewPoint> ReviewPoints { get; init; }

    public required IReadOnlyList<ProblemArea> PermittedFoci { get; init; }

    /// <summary>People besides client and therapist who belong to this form: parents, prescriber.</summary>
    public IReadOnlyList<string> ExtraRoles { get; init; } = [];

    /// <summary>Manual or paper it follows.</summary>
    public required string Source { get; init; }

    public int MinSessions => Plans.Min(p => p.Sessions);

    public int MaxSessions => Plans.Max(p => p.Sessions);

    public string LeadingMeasure => Measures[0].MeasureKey;

    /// <returns>Null when the protocol has no plan for this number of sessions.</returns>
    public PhasePlan? PlanFor(int sessions) => Plans.FirstOrDefault(p => p.Sessions == sessions);

    /// <summary>What is on the agenda of a session where the plan would have it.</summary>
    public IReadOnlyList<AgendaItem> AgendaOf(PhasePlan plan, int number) =>
        [.. Agenda.Where(i => i.When.Includes(plan, number))];

    /// <summary>
    /// What is on the agenda of a session in the phase the course really is in: as long as no formulation is accepted,
    /// the last initial session's work goes on; once it is, the middle's begins, whatever the number.
    /// </summary>
    /// <param name="contract">The contract the session belongs to.</param>
    /// <param name="number">Its number within that contract, from 1.</param>
    /// <param name="standing">The phase the course is in.</param>
    public IReadOnlyList<AgendaItem> AgendaFor(Contract contract, int number, Phase standing)
    {
        if (PlanOf(contract) is not { } plan)
            return [.. Agenda.Where(i => i.When.IncludesInLater(contract.Sessions, number, standing))];
        number = Math.Clamp(number, 1, plan.Sessions);
        var planned = plan.PhaseOf(number);
        var nearest = planned == standing ? number : standing switch
        {
            Phase.Initial => plan.Initial,
            Phase.Middle => Math.Clamp(number, plan.Initial + 1, plan.Initial + plan.Middle),
            _ => Math.Max(number, plan.Initial + plan.Middle + 1),
        };
        return [.. Agenda.Where(i => i.When.Includes(plan, i.When.IsCountedInPhase ? nearest : number))];
    }

    /// <summary>Whether a measure is answered before every session, so that one without it is a gap.</summary>
    public bool AsksEverySession(string measureKey) => Measures.Any(m => m.MeasureKey == measureKey && m.When.Contains(Slot.EverySession));

    /// <summary>Keys of the measures answered before a session.</summary>
    public IReadOnlyList<string> MeasuresFor(PhasePlan plan, int number) =>
        [.. Measures.Where(m => m.When.Any(s => s.Includes(plan, number))).Select(m => m.MeasureKey)];

    /// <summary>Keys of the measures answered before a session of any contract.</summary>
    /// <param name="contract">The contract the session belongs to.</param>
    /// <param name="number">Its number within that contract, from 1.</param>
    public IReadOnlyList<string> MeasuresFor(Contract contract, int number) => PlanOf(contract) is { } plan
        ? MeasuresFor(plan, Math.Clamp(number, 1, plan.Sessions))
        : [.. Measures.Where(m => m.When.Any(s => s.IncludesInLater(contract.Sessions, number, Phase.Middle))).Select(m => m.MeasureKey)];

    /// <returns>Null when nothing is reviewed in this session.</returns>
    public ReviewKind? ReviewAt(PhasePlan plan, int number) =>
        ReviewPoints.FirstOrDefault(r => r.When.Includes(plan, number))?.Kind;

    /// <summary>The session of an acute contract at which its middle is reviewed; null in later contracts, which have none.</summary>
    public int? MiddleReviewOf(Contract contract) =>
        PlanOf(contract) is { } plan ? Enumerable.Range(1, plan.Sessions).First(n => ReviewAt(plan, n) is ReviewKind.Middle) : null;

    /// <summary>The plan of an acute contract; later contracts have none.</summary>
    public PhasePlan? PlanOf(Contract contract) =>
        contract.Kind is ContractKind.Acute ? PlanFor(contract.Sessions) : null;
}
