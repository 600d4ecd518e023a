using System.Globalization;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Interop;

/// <summary>An answer to choose, with the scores it carries.</summary>
/// <param name="Words">What is read.</param>
/// <param name="Value">What an answered form would hold, with the scores on it.</param>
/// <param name="Ordinal">Its ordinal value.</param>
/// <param name="Weight">Its item weight.</param>
/// <param name="Number">Itself, where the answer is a number.</param>
internal sealed record AnswerOption(string Words, R4.DataType Value, decimal? Ordinal, decimal? Weight, int? Number)
{
    public bool IsScored => Ordinal is not null || Weight is not null || Number is not null;

    /// <summary>The answers of an item: its own, or those of a value set that travels inside the Questionnaire.</summary>
    public static IReadOnlyList<AnswerOption> Of(R4.Questionnaire questionnaire, R4.Questionnaire.ItemComponent item) =>
        item.AnswerOption.Count > 0 ? [.. item.AnswerOption.OfType<R4.Questionnaire.AnswerOptionComponent>().Select(Own)] : Contained(questionnaire, item.AnswerValueSet);

    private static AnswerOption Own(R4.Questionnaire.AnswerOptionComponent option) => option.Value switch
    {
        R4.Coding coding => Coded(coding.System, coding.Code, coding.Display, [.. option.Extension, .. coding.Extension]),
        R4.Integer { Value: { } number } => new(
            number.ToString(CultureInfo.InvariantCulture), new R4.Integer(number),
            FhirNames.OrdinalIn(option.Extension), FhirNames.NumberIn(option.Extension, FhirNames.ItemWeight), number),
        R4.FhirString { Value: { } words } => Scored(new R4.FhirString(words), words, option.Extension),
        _ => new("", new R4.FhirString(""), null, null, null),
    };

    private static IReadOnlyList<AnswerOption> Contained(R4.Questionnaire questionnaire, string? address)
    {
        var set = questionnaire.Contained.OfType<R4.ValueSet>().FirstOrDefault(s => address is { Length: > 1 } && (address == "#" + s.Id || address == s.Url));
        if (set is null)
            return [];
        if (set.Expansion?.Contains is { Count: > 0 } expanded)
            return [.. expanded.OfType<R4.ValueSet.ContainsComponent>().Select(c => Coded(c.System, c.Code, c.Display, c.Extension))];
        return [.. (set.Compose?.Include ?? []).OfType<R4.ValueSet.ConceptSetComponent>()
            .SelectMany(i => i.Concept.OfType<R4.ValueSet.ConceptReferenceComponent>().Select(c => Coded(i.System, c.Code, c.Display, c.Extension)))];
    }

    private static AnswerOption Coded(string? system, string? code, string? display, IReadOnlyList<R4.Extension> extensions) =>
        Scored(new R4.Coding { System = system, Code = code, Display = display }, display ?? code ?? "", extensions);

    private static AnswerOption Scored(R4.DataType value, string words, IReadOnlyList<R4.Extension> extensions)
    {
        var (ordinal, weight) = (FhirNames.OrdinalIn(extensions), FhirNames.NumberIn(extensions, FhirNames.ItemWeight));
        if (weight is { } adds)
            value.Extension.Add(new(FhirNames.ItemWeight, new R4.FhirDecimal(adds)));
        if (ordinal is { } place)
            value.Extension.Add(new(FhirNames.OrdinalValue, new R4.FhirDecimal(place)));
        return new(words, value, ordinal, weight, null);
    }
}
