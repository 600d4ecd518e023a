using System.Globalization;

namespace Kith.Clinical.Measures;

/// <summary>Where a measure counts somebody as a case.</summary>
/// <param name="At">The total at which it begins: or more where a higher total means more symptoms, or less where it means fewer.</param>
public sealed record Caseness(int At)
{
    /// <summary>Another total for women, where the papers give one.</summary>
    public int? ForWomen { get; init; }

    /// <summary>Answers that must be there as well; the total alone does not make a case.</summary>
    public IReadOnlyList<CriticalItem> And { get; init; } = [];

    /// <summary>The same in words: "several at the same time".</summary>
    public string AndWords { get; init; } = "";

    /// <summary>"10 or more", "3 or more for women, 4 or more for men".</summary>
    public string Words(Measure measure)
    {
        var side = measure.Direction is Direction.HigherIsBetter ? "or less" : "or more";
        var men = $"{measure.Say(At)} {side}";
        var who = ForWomen is { } women ? $"{measure.Say(women)} {side} for women, {men} for men" : men;
        return string.IsNullOrEmpty(AndWords) ? who : string.Create(CultureInfo.InvariantCulture, $"{who}, and {AndWords}");
    }

    /// <summary>Whether the total is on the side of a case. Where the sexes differ and it is not known, the lower total decides.</summary>
    internal bool Reaches(Measure measure, int total, bool? woman)
    {
        var at = ForWomen is { } women && woman is not false ? women : At;
        return measure.Direction is Direction.HigherIsBetter ? total <= at : total >= at;
    }
}
