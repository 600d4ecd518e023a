namespace Kith.Clinical.Measures;

/// <summary>A score that was worked out elsewhere, on paper or by another program. It is taken as it stands and checked; nothing is worked out from it.</summary>
/// <param name="From">Where it was read.</param>
/// <param name="Total">In the unit of the measure; null only where the measure has none.</param>
/// <param name="Parts">One a part of the measure, in its order; null where it was not read.</param>
/// <param name="Known">One an item: the answers to critical items, and those that the person said do not apply. Null for all others.</param>
public sealed record TypedTotal(TotalFrom From, int? Total, IReadOnlyList<int?> Parts, IReadOnlyList<int?> Known)
{
    /// <returns>Null when it can be right; otherwise why not.</returns>
    public Refusal? Check(Measure measure) => CheckAnswers(measure) ?? CheckParts(measure) ?? (Total is { } total ? CheckTotal(measure, total)
        : measure.HasTotal ? MeasureRefusals.TotalMissing(measure)
        : Parts.All(p => p is null) ? MeasureRefusals.NoPart(measure) : null);

    private Refusal? CheckAnswers(Measure measure)
    {
        if (Known.Count != measure.Items)
            return MeasureRefusals.WrongNumberOfAnswers(measure, Known.Count);
        for (var item = 1; item <= measure.Items; item++)
        {
            if (Known[item - 1] is not { } answer)
                continue;
            if (!measure.Takes(item, answer))
                return MeasureRefusals.OutOfRange(measure, item) with { Field = TypedTotalFields.Known(item) };
            if (answer != Item.DoesNotApply && measure.CriticalItems.All(c => c.Item != item))
                return MeasureRefusals.NotAskedWithTotal(measure, item);
        }

        return null;
    }

    private Refusal? CheckParts(Measure measure)
    {
        if (Parts.Count != measure.Subscales.Count)
            return MeasureRefusals.NoSuchPart(measure);
        for (var i = 0; i < Parts.Count; i++)
        {
            var (lowest, highest) = measure.RangeOf(measure.Subscales[i], Known);
            if (Parts[i] is { } value && (value < lowest || value > highest))
                return MeasureRefusals.PartOutOfRange(measure, measure.Subscales[i], lowest, highest);
        }

        return CriticalMissing(measure, harmless => Parts.Where((value, i) => value > measure.RangeOf(measure.Subscales[i], harmless).Highest).Any());
    }

    private Refusal? CheckTotal(Measure measure, int total)
    {
        if (!measure.HasTotal)
            return MeasureRefusals.NoTotal(measure);
        var (lowest, highest) = measure.RangeOf(Known);
        if (total < lowest || total > highest)
            return MeasureRefusals.TotalOutOfRange(measure, lowest, highest);
        if (measure.Rule is TotalRule.SumOfSubscales && Parts.All(p => p is not null) && Parts.Sum(p => p!.Value) is var sum && sum != total)
            return MeasureRefusals.PartsAddUpTo(measure, sum);
        return CriticalMissing(measure, harmless => total > measure.RangeOf(harmless).Highest);
    }

    /// <summary>An answer that asks for a clinician cannot be left out of a score that it must be in: no alert would come of it.</summary>
    private Refusal? CriticalMissing(Measure measure, Func<IReadOnlyList<int?>, bool> cannotBeWith)
    {
        var left = measure.CriticalItems.Where(c => Known[c.Item - 1] is null).ToList();
        var harmless = Known.ToArray();
        foreach (var critical in left)
            harmless[critical.Item - 1] = critical.From - 1;
        return left.Count > 0 && cannotBeWith(harmless) ? MeasureRefusals.CriticalMissing(measure, left[0].Item) : null;
    }
}

/// <summary>The fields of the form in which a total is typed, as far as a refusal leads to them.</summary>
public static class TypedTotalFields
{
    public const string Total = "Total";

    public static string Part(string key) => $"Parts[{key}]";

    public static string Known(int item) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Known[{item}]");
}
