using System.Globalization;
using Kith.Clinical.Measures;

namespace Kith.Web.Interop;

/// <summary>The scoring rule of a measure in FHIRPath, for programs that know nothing of the measure.</summary>
/// <remarks>
/// Weights are read from the answers themselves. A program that copies only one score into an answer copies the first, which is the item
/// weight. Only functions that every engine tried knows are used; "sum" is not among them.
/// </remarks>
internal static class TotalExpression
{
    /// <returns>Null when the measure has no total.</returns>
    public static string? Of(Measure measure)
    {
        if (TotalOf(measure) is not { } total)
            return null;
        var scaled = measure.Factor == 1 ? total : Text($"({total}) * {measure.Factor}");
        if (measure.PerPoint != 1 && measure.Rule is TotalRule.Sum or TotalRule.SumOfSubscales)
            scaled = Text($"({scaled}) / {measure.PerPoint}");
        return $"iif({Complete(measure)}, {scaled}, {{}})";
    }

    private static string? TotalOf(Measure measure) => measure.Rule switch
    {
        TotalRule.None => null,
        TotalRule.SumOfSubscales => string.Join(" + ", measure.Subscales.Select(s => Combined(measure, s.Items, s.Rule))),
        TotalRule.MeanOfSubscales => Text($"({string.Join(" + ", measure.Subscales.Select(s => Combined(measure, s.Items, s.Rule)))}) / {measure.Subscales.Count}"),
        _ => Combined(measure, [.. Enumerable.Range(1, measure.Items).Where(i => measure.Questions[i - 1].Weight != 0)], measure.Rule),
    };

    private static string Combined(Measure measure, IReadOnlyList<int> items, TotalRule rule)
    {
        var points = Points(measure, items);
        return rule switch
        {
            TotalRule.Mean => $"({points}.aggregate($this + $total, 0) / {points}.count())",
            TotalRule.Highest => $"{points}.aggregate(iif($this > $total, $this, $total), 0)",
            _ => $"{points}.aggregate($this + $total, 0)",
        };
    }

    /// <summary>What the answers to some items are worth, as a list. Items whose number is typed are worth that number.</summary>
    private static string Points(Measure measure, IReadOnlyList<int> items)
    {
        var answers = $"%resource.item.where({Among(items)}).answer.value";
        return items.All(i => measure.Questions[i - 1].IsTyped) ? answers
            : $"{answers}.select(iif(extension('{FhirNames.ItemWeight}').exists(), extension('{FhirNames.ItemWeight}').value, extension('{FhirNames.OrdinalValue}').value))";
    }

    /// <summary>Every item is answered; one that hangs on another may be empty where that one has its lowest answer.</summary>
    private static string Complete(Measure measure)
    {
        int[] always = [.. Enumerable.Range(1, measure.Items).Where(i => measure.Questions[i - 1].OnlyAfter is null)];
        var all = new List<string> { Text($"%resource.item.where({Among(always)}).answer.count() = {always.Length}") };
        for (var item = 1; item <= measure.Items; item++)
        {
            if (measure.Questions[item - 1].OnlyAfter is { } other)
                all.Add(Text($"(%resource.item.where(linkId = '{item}').answer.exists() or %resource.item.where(linkId = '{other}').answer.value.code = '{measure.Questions[other - 1].From}')"));
        }

        return string.Join(" and ", all);
    }

    private static string Among(IReadOnlyList<int> items) =>
        items.Count == 1 ? Text($"linkId = '{items[0]}'") : $"linkId in ({string.Join(" | ", items.Select(i => Text($"'{i}'")))})";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
