using Kith.Clinical.Safety;

namespace Kith.Web.Safety;

/// <summary>What clinicians read about risk.</summary>
internal static class RiskWords
{
    public static string Of(RiskTier tier) => tier switch
    {
        RiskTier.NothingFound => "Nothing found",
        RiskTier.Low => "Low",
        RiskTier.Moderate => "Moderate",
        RiskTier.High => "High",
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "No such tier."),
    };

    /// <summary>By when, as it stands after the tier.</summary>
    public static string When(RiskTier tier) => tier switch
    {
        RiskTier.NothingFound => "this does not clear the risk",
        RiskTier.Low => "by the next working day",
        RiskTier.Moderate => "the same day",
        RiskTier.High => "now: stay with the client, take the emergency route",
        _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "No such tier."),
    };

    public static string Chip(RiskTier tier) => tier switch
    {
        RiskTier.High => "chip alert",
        RiskTier.Moderate or RiskTier.Low => "chip warn",
        _ => "chip plain",
    };

    public static string Of(Behaviour behaviour) => behaviour switch
    {
        Behaviour.Never => "No",
        Behaviour.Earlier => "Yes, longer than three months ago",
        Behaviour.WithinThreeMonths => "Yes, within the last three months",
        _ => throw new ArgumentOutOfRangeException(nameof(behaviour), behaviour, "No such behaviour."),
    };

    public static string Of(Imminence imminence) => imminence switch
    {
        Imminence.Now => "Now, or today",
        Imminence.WithinDays => "Within days",
        Imminence.Later => "Later, or only if something happens",
        Imminence.NotKnown => "Not known",
        _ => throw new ArgumentOutOfRangeException(nameof(imminence), imminence, "No such imminence."),
    };

    public static string Of(DutyToProtect duty) => duty switch
    {
        DutyToProtect.Mandatory => "I must warn or protect",
        DutyToProtect.Permissive => "I may break confidence to warn or protect",
        DutyToProtect.None => "There is no rule there",
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, "No such duty."),
    };

    /// <summary>Every level as it was found, with its answer.</summary>
    public static IEnumerable<(string Level, string Found)> Levels(RiskAssessment assessment) =>
    [
        ("Wish to be dead, or not to wake up", YesNo(assessment.WishToBeDead)),
        ("Thoughts of suicide", YesNo(assessment.Thoughts)),
        ("A method in mind", YesNo(assessment.Method)),
        ("Some intention of acting", YesNo(assessment.Intention)),
        ("A plan, and the intention to carry it out", YesNo(assessment.Plan)),
        ("Something done, begun or prepared", Of(assessment.Behaviour)),
    ];

    private static string YesNo(bool? found) => found switch { true => "Yes", false => "No", null => "Not asked" };
}
