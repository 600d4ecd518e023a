using Kith.Clinical;
using Kith.Clinical.Measures;
using Kith.Web.Measures;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Interop;

/// <summary>
/// Tells of which measure a file is, so that nine questions of one are not taken for nine questions of another: by the words we hold, by
/// LOINC codes, by our own names, and by what the file calls itself.
/// </summary>
internal static class KnownForm
{
    /// <returns>Null when nothing in the file speaks of another measure than the one wanted.</returns>
    public static Refusal? Against(Measure wanted, R4.Questionnaire questionnaire, QuestionnaireItems items)
    {
        FoundItem[] asked = [.. items.Questions.Where(q => q.IsScored)];
        if (Another(wanted, ByWords(asked)) is { } sameWords)
            return QuestionnaireRefusals.AnotherMeasure(wanted, sameWords, "the words of its questions");

        // The code of the form or of its score decides; the codes of its questions after that; its name only where there is no code.
        HashSet<string> codes = [.. CodesOf(questionnaire), .. items.Questions.Concat(items.Calculated).SelectMany(q => q.Item.Code).Select(LoincOf)];
        var byCode = MeasureLibrary.All.Where(m => IsOf(m, questionnaire, codes)).ToArray();
        if (Another(wanted, byCode) is { } sameCode)
            return QuestionnaireRefusals.AnotherMeasure(wanted, sameCode, CodeOf(sameCode, codes) is { } code ? $"its LOINC code {code}" : $"its name {questionnaire.Url}");
        if (byCode.Length > 0)
            return null;
        var byItems = ByItemCodes(asked, codes);
        if (Another(wanted, byItems) is { } sameItems)
            return QuestionnaireRefusals.AnotherMeasure(wanted, sameItems, "the LOINC codes of its questions");
        if (byItems.Length > 0)
            return null;

        foreach (var name in NamesOf(questionnaire))
        {
            var called = CalledIn(name).ToArray();
            if (Another(wanted, called) is { } sameName)
                return QuestionnaireRefusals.AnotherMeasure(wanted, sameName, $"its name “{QuestionnaireRefusals.Cut(name)}”");
            if (called.Length > 0)
                return null;
        }

        return null;
    }

    private static Measure? Another(Measure wanted, Measure[] found) => found.Contains(wanted) || found.Length == 0 ? null : found[0];

    /// <summary>Measures of which most questions of the file are, letter by letter.</summary>
    private static Measure[] ByWords(FoundItem[] asked)
    {
        string[] words = [.. asked.Select(q => Letters(q.Item.Text))];
        return [.. MeasureLibrary.All.Where(m => !m.ScoreOnly)
            .Where(m => Wordings.ShippedOf(m).Items.Select(Letters).Intersect(words, StringComparer.Ordinal).Count() * 2 > Math.Max(words.Length, m.Items))];
    }

    private static bool IsOf(Measure measure, R4.Questionnaire questionnaire, HashSet<string> codes) =>
        questionnaire.Url == FhirNames.Canonical + measure.Key || CodeOf(measure, codes) is not null;

    private static string? CodeOf(Measure measure, HashSet<string> codes) =>
        new[] { measure.Loinc.Panel, measure.Loinc.Total }.FirstOrDefault(code => code is not null && codes.Contains(code));

    private static Measure[] ByItemCodes(FoundItem[] asked, HashSet<string> codes)
    {
        var shared = MeasureLibrary.All.Select(m => (Measure: m, Count: m.Loinc.Items.Count(codes.Contains)))
            .Where(m => m.Count > 0 && m.Count * 2 >= Math.Max(asked.Length, m.Measure.Items)).ToArray();
        return [.. shared.Where(m => m.Count == shared.Max(other => other.Count)).Select(m => m.Measure)];
    }

    private static IEnumerable<string> CodesOf(R4.Questionnaire questionnaire) =>
        questionnaire.Code.Select(LoincOf).Concat(questionnaire.Identifier.Where(i => i?.System == FhirNames.Loinc).Select(i => i.Value ?? ""));

    private static string LoincOf(R4.Coding? coding) => coding?.System == FhirNames.Loinc ? coding.Code ?? "" : "";

    /// <summary>What the file calls itself, the plainest first.</summary>
    private static IEnumerable<string> NamesOf(R4.Questionnaire questionnaire) =>
        new[] { questionnaire.Title, questionnaire.Name, questionnaire.Url?.Split('/', ':')[^1], questionnaire.Id }
            .Concat(questionnaire.Identifier.Select(i => i?.Value)).OfType<string>().Where(name => name.Length is > 0 and < 500);

    /// <summary>Measures whose names stand in a text as words of their own: in "AUDIT-C (short)" the AUDIT-C, and not the AUDIT.</summary>
    private static IEnumerable<Measure> CalledIn(string text)
    {
        var words = new string([.. text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var from = 0; from < words.Length; from++)
        {
            for (var to = Math.Min(words.Length, from + 4); to > from; to--)
            {
                var name = string.Concat(words[from..to]);
                if (MeasureLibrary.All.FirstOrDefault(m => Letters(m.Name) == name || Letters(m.Key) == name) is not { } measure)
                    continue;
                yield return measure;
                from = to - 1;
                break;
            }
        }
    }

    private static string Letters(string? words) => new([.. (words ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
