using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Measures;
using R4 = Hl7.Fhir.Model;
using Kind = Hl7.Fhir.Model.Questionnaire.QuestionnaireItemType;

namespace Kith.Web.Interop;

/// <summary>A question of a file fitted to a question of a measure.</summary>
internal sealed class FittedItem
{
    private const int Longest = 2_000;

    private readonly FoundItem found;
    private readonly Item question;
    private readonly SortedDictionary<int, AnswerOption> byValue = [];
    private AnswerOption? notApplying;

    private FittedItem(FoundItem found, Item question) => (this.found, this.question) = (found, question);

    public string LinkId => found.LinkId;

    public string Words { get; private set; } = "";

    /// <summary>One for each value, from the lowest; none where a number is typed.</summary>
    public IReadOnlyList<string> Answers { get; private set; } = [];

    /// <summary>How somebody says that it does not apply; null when the file has no such answer.</summary>
    public string? DoesNotApply { get; private set; }

    /// <summary>What was not used, a sentence each.</summary>
    public List<string> LeftOut { get; } = [];

    public Refusal? Refusal { get; private set; }

    public static FittedItem Of(FoundItem found, Item question)
    {
        var fitted = new FittedItem(found, question) { Words = Shown(found.Item.Text) ?? "" };
        if (fitted.Words.Length == 0)
            fitted.Refusal = QuestionnaireRefusals.NoText(found);
        else if (found.Item.Repeats == true)
            fitted.Refusal = QuestionnaireRefusals.Repeats(found);
        else
            fitted.Refusal = fitted.Fit();
        if (question.OnlyAfter is null && found.Item.EnableWhen.Count > 0)
            fitted.LeftOut.Add($"{found.Called} is asked only after certain answers in the file; here it is always asked.");
        return fitted;
    }

    /// <summary>What an answered form would hold for a value; null where nothing was answered.</summary>
    public R4.DataType? Answered(int? value) => value is not { } given ? null
        : question.MayNotApply && given == Item.DoesNotApply ? notApplying?.Value
        : byValue.TryGetValue(given, out var option) ? option.Value
        : found.Item.Type is Kind.Boolean ? new R4.FhirBoolean(given == question.To)
        : new R4.Integer(given);

    /// <summary>Words that can be shown as they are; null when there are none, or too many, or some that cannot be seen.</summary>
    public static string? Shown(string? words)
    {
        var text = (words ?? "").ReplaceLineEndings("\n").Trim();
        return text.Length is 0 or > Longest || text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) || !IsWhole(text) ? null : text;
    }

    /// <summary>Half of a character pair cannot be kept.</summary>
    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    private Refusal? Fit() => found.Item.Type switch
    {
        Kind.Integer => FitNumber(),
        Kind.Boolean => FitYesOrNo(),
        _ => FitChoice(),
    };

    /// <summary>A number is asked in the file; bounds that it names must be those of the measure, or it counts otherwise.</summary>
    private Refusal? FitNumber()
    {
        var (from, to) = (FhirNames.NumberIn(found.Item.Extension, FhirNames.MinValue), FhirNames.NumberIn(found.Item.Extension, FhirNames.MaxValue));
        if (question.Weight != 0 && ((from ?? question.From) != question.From || (to ?? question.To) != question.To))
            return QuestionnaireRefusals.AnotherKind(found, question);
        Answers = question.IsTyped ? []
            : [.. Enumerable.Range(0, question.Choices).Select(c => question.ValueOf(c).ToString(CultureInfo.InvariantCulture))];
        return null;
    }

    private Refusal? FitYesOrNo()
    {
        if (question.Choices != 2)
            return QuestionnaireRefusals.AnotherKind(found, question);
        Answers = ["No", "Yes"];
        return null;
    }

    private Refusal? FitChoice()
    {
        if (question.IsTyped)
            return QuestionnaireRefusals.AnotherKind(found, question);
        if (found.Options.Count == 0)
            return found.Item.AnswerValueSet is { Length: > 0 } where ? QuestionnaireRefusals.AnswersElsewhere(found, where) : QuestionnaireRefusals.NoAnswers(found);
        foreach (var option in found.Options)
        {
            if (Take(option) is { } refusal)
                return refusal;
        }

        for (var choice = 0; choice < question.Choices; choice++)
        {
            if (!byValue.ContainsKey(question.ValueOf(choice)))
                return QuestionnaireRefusals.Missing(found, question.ValueOf(choice));
        }

        Answers = [.. byValue.Values.Select(o => Shown(o.Words)!)];
        return null;
    }

    private Refusal? Take(AnswerOption option)
    {
        if (Shown(option.Words) is not { } words)
            return QuestionnaireRefusals.NoText(found);
        if (!option.IsScored && question.MayNotApply && DoesNotApply is null)
        {
            (DoesNotApply, notApplying) = (words, option);
            return null;
        }

        if (ValueOf(option) is not { } scored)
            return QuestionnaireRefusals.NoScore(found, words);
        if (scored != decimal.Truncate(scored) || scored < question.From || scored > question.To || !question.Takes((int)scored))
            return QuestionnaireRefusals.OutOfRange(found, words, option.Ordinal ?? option.Weight ?? scored, question);
        var value = (int)scored;
        if (option.Weight is { } weight && weight != question.Points(value))
            return QuestionnaireRefusals.OtherPoints(found, words, weight, question.Points(value));
        if (byValue.TryGetValue(value, out var other))
            return QuestionnaireRefusals.SameScore(found, other.Words, words, value);
        byValue[value] = option;
        return null;
    }

    /// <summary>
    /// The value of the measure an answer stands for. Scores on an answer are what it counts, so they are turned back where the question
    /// counts the other way round; a plain number is the value as it is printed.
    /// </summary>
    private decimal? ValueOf(AnswerOption option) =>
        option.Ordinal is { } ordinal ? TurnedBack(ordinal)
        : option.Weight is { } weight && question.Weight != 0 ? TurnedBack(weight / question.Weight)
        : option.Number;

    private decimal TurnedBack(decimal score) => question.Reversed ? question.From + question.To - score : score;
}
