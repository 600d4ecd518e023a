namespace Kith.Clinical.Measures;

/// <summary>What a set of answers gives.</summary>
/// <param name="Total">In the unit of the measure. Null when an answer is missing or refused: never a part of a total.</param>
/// <param name="Band">Null when there is no total, or the measure names no bands.</param>
/// <param name="Missing">Items without an answer, counted from 1.</param>
/// <param name="Critical">Critical items answered high enough to need a clinician, also when the total is missing.</param>
/// <param name="Refusal">Why the answers cannot be taken at all; null when they can.</param>
public sealed record Score(
    int? Total, Band? Band, IReadOnlyList<int> Missing, IReadOnlyList<CriticalAnswer> Critical, Refusal? Refusal)
{
    /// <summary>Each part by itself, in the order of the measure; empty when it has none.</summary>
    public IReadOnlyList<SubscaleScore> Subscales { get; init; } = [];

    /// <summary>The highest total these answers could have given, where a question did not apply; null when all did.</summary>
    public int? Maximum { get; init; }

    internal static Score Refused(Refusal refusal) => new(null, null, [], [], refusal);
}
