using Kith.Clinical.Inventory;

namespace Kith.Clinical.Reviews;

/// <summary>What a review may hold.</summary>
public static class ReviewRules
{
    public const int LowestAlliance = 0;

    public const int HighestAlliance = 10;

    /// <returns>Null when it can be kept; the client may leave the question out.</returns>
    public static Refusal? CheckAlliance(int? alliance) =>
        alliance is < LowestAlliance or > HighestAlliance ? ReviewRefusals.AllianceOutOfRange : null;

    /// <summary>Asked before a review is begun: one at a time, and after a signed one only with a reason.</summary>
    /// <param name="earlier">The reviews at this point of the course so far.</param>
    /// <param name="reason">Why another one is needed; empty for the first.</param>
    /// <returns>Null when it may be begun; otherwise why not.</returns>
    public static Refusal? MayBegin(IReadOnlyCollection<Review> earlier, string reason) =>
        earlier.Any(r => r.SignedAt is null) ? ReviewRefusals.OneAtATime
        : earlier.Count > 0 && string.IsNullOrWhiteSpace(reason) ? ReviewRefusals.AnotherNeedsReason
        : null;

    /// <summary>What can be decided at this point of the course.</summary>
    public static IReadOnlyList<Decision> DecisionsAt(Moment moment) => moment is Moment.Middle
        ? [Decision.GoOn, Decision.ChangeFocus, Decision.Refer, Decision.End]
        : [Decision.End, Decision.NewContract, Decision.Maintenance, Decision.Refer];

    /// <summary>The decision as it stands beside its choice.</summary>
    public static string Words(Decision decision) => decision switch
    {
        Decision.GoOn => "Go on as agreed",
        Decision.ChangeFocus => "Change the focus",
        Decision.End => "End here",
        Decision.NewContract => "Agree on a new contract",
        Decision.Maintenance => "Go on with maintenance",
        _ => "Refer to somebody else",
    };
}
