using Kith.Clinical;
using Kith.Clinical.Measures;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Interop;

/// <summary>Works out the totals of a file for the published example, and holds them against the measure's own rule.</summary>
internal static class TotalCheck
{
    /// <summary>More calculated items than any measure has parts.</summary>
    private const int Most = 20;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    /// <returns>Null when no total speaks against the measure; otherwise what is wrong.</returns>
    public static async Task<Refusal?> RunAsync(
        Measure measure, R4.Questionnaire questionnaire, IReadOnlyList<FoundItem> calculated, IReadOnlyList<FittedItem> fitted, List<string> leftOut)
    {
        var answered = ExampleResponse.Of(questionnaire, fitted, measure.Example.Answers);
        (FoundItem Item, decimal Number)? other = null;
        var agrees = false;
        foreach (var found in calculated.Take(Most))
        {
            if (FhirNames.ValuesOf(found.Item.Extension, FhirNames.CalculatedExpression).OfType<R4.Expression>().FirstOrDefault(e => e.Expression_ is not null) is not { } expression)
                continue;
            var result = await BoundedFhirPath.EvaluateAsync(questionnaire, answered, found.Variables, expression, Time);
            if (result.Trouble is PathTrouble.TooLong)
                return QuestionnaireRefusals.TotalTooLong(found);
            if (result.Trouble is PathTrouble.TooDeep)
                return QuestionnaireRefusals.TotalTooDeep(found);
            if (result.Trouble is not null || !measure.HasTotal)
                leftOut.Add($"The expression in {found.Called} is not used{(result.What.Length > 0 ? $" ({QuestionnaireRefusals.Cut(result.What, 120)})" : "")}; the published rule is.");
            else if (result.Number is not { } number)
                leftOut.Add($"The expression in {found.Called} gives no number for the published example and is not used; the published rule is.");
            else if (Rounded(measure, number) == measure.Example.Total)
                agrees = true;
            else
                other ??= (found, number);
        }

        // Parts are calculated too; one expression that gives the total is enough.
        return agrees || other is not { } wrong ? null : QuestionnaireRefusals.TotalDisagrees(wrong.Item, measure, wrong.Number);
    }

    private static decimal Rounded(Measure measure, decimal number) =>
        Math.Abs(number) > 1_000_000 ? number : Math.Round(number * measure.PerPoint, MidpointRounding.AwayFromZero);
}
