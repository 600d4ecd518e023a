namespace Kith.Clinical.Measures;

/// <summary>How points become one number.</summary>
public enum TotalRule
{
    Sum,

    /// <summary>The mean of the items that apply, in the unit of the measure.</summary>
    Mean,

    /// <summary>The highest points of any item: the worst answer decides.</summary>
    Highest,

    /// <summary>Each subscale is worked out first; then they are added.</summary>
    SumOfSubscales,

    /// <summary>Each subscale is worked out first; then their mean is taken.</summary>
    MeanOfSubscales,

    /// <summary>The measure has subscales and no total.</summary>
    None,
}

/// <summary>A part of a measure that is scored by itself.</summary>
/// <param name="Key">Stable name.</param>
/// <param name="Words">As a clinician calls it.</param>
/// <param name="Items">Counted from 1.</param>
/// <param name="Rule">Sum, mean or highest.</param>
public sealed record Subscale(string Key, string Words, IReadOnlyList<int> Items, TotalRule Rule = TotalRule.Sum)
{
    /// <summary>The points of the items as one number, a mean not yet rounded; null when none applies.</summary>
    internal double? Combine(ReadOnlySpan<int> points)
    {
        int sum = 0, counted = 0, highest = int.MinValue;
        for (var i = 0; i < Items.Count; i++)
        {
            var one = points[Items[i] - 1];
            if (one == Measure.NotCounted)
                continue;
            sum += one;
            counted++;
            highest = Math.Max(highest, one);
        }
        return counted == 0 ? null : Rule switch
        {
            TotalRule.Mean => (double)sum / counted,
            TotalRule.Highest => highest,
            _ => sum,
        };
    }
}

/// <summary>What a subscale came to, in the unit of the measure.</summary>
/// <param name="Subscale">The part.</param>
/// <param name="Value">Null when one of its items was not answered.</param>
public sealed record SubscaleScore(Subscale Subscale, int? Value);
