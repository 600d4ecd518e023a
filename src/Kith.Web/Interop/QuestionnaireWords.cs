using Hl7.Fhir.Utility;
using Kith.Clinical;
using Kith.Clinical.Measures;
using Kith.Web.Measures.Import;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Interop;

/// <summary>Reads the words of a measure from a FHIR R4 Questionnaire, item by item in the order of the form.</summary>
internal sealed class QuestionnaireWords : IWordingReader
{
    /// <summary>As many answers as an unscored question may have.</summary>
    private const int MostExtra = 4;

    private const int MostIssues = 5;

    public Refusal? CheckSize(long bytes) => bytes > QuestionnaireFile.MostBytes ? QuestionnaireRefusals.TooLarge(bytes) : null;

    public async Task<WordingRead> ReadAsync(Measure measure, ReadOnlyMemory<byte> file)
    {
        var opened = QuestionnaireFile.Open(file);
        if (opened.Questionnaire is null)
            return WordingRead.Refused(opened.Refusal!);
        try
        {
            return await FitAsync(measure, opened.Questionnaire, opened.Issues);
        }
        catch (Exception fault) when (fault is CodedException or InvalidOperationException or InvalidCastException or FormatException or OverflowException)
        {
            // A part that breaks a rule of R4 says so when it is looked at; then it was one of those the words are read from.
            return WordingRead.Refused(QuestionnaireRefusals.NotR4(opened.Issues is [var first, ..] ? first : fault.Message));
        }
    }

    private static async Task<WordingRead> FitAsync(Measure measure, R4.Questionnaire questionnaire, IReadOnlyList<string> issues)
    {
        var items = QuestionnaireItems.Of(questionnaire);
        if (items.Refusal is not null)
            return WordingRead.Refused(items.Refusal);
        if (KnownForm.Against(measure, questionnaire, items) is { } another)
            return WordingRead.Refused(another);

        FoundItem[] scored = [.. items.Questions.Where(q => q.IsScored)];
        FoundItem[] unscored = [.. items.Questions.Where(q => !q.IsScored)];
        if (scored.Length != measure.Items)
            return WordingRead.Refused(Fewer(measure, scored, unscored));
        FittedItem[] fitted = [.. scored.Select((found, i) => FittedItem.Of(found, measure.Questions[i]))];
        if (Array.Find(fitted, f => f.Refusal is not null) is { } unfit)
            return WordingRead.Refused(unfit.Refusal!);

        var leftOut = items.LeftOut;
        leftOut.AddRange(fitted.SelectMany(f => f.LeftOut));
        var extra = Extra(unscored, isLast: unscored.Length > 0 && items.Questions[^1] == unscored[^1], leftOut);
        if (await TotalCheck.RunAsync(measure, questionnaire, items.Calculated, fitted, leftOut) is { } wrong)
            return WordingRead.Refused(wrong);
        leftOut.AddRange(issues.Take(MostIssues).Select(issue => $"Set aside, because it breaks a rule of FHIR R4: {QuestionnaireRefusals.Cut(issue, 200)}"));
        return new(Words(measure, questionnaire, items.Stem, fitted, extra), null, leftOut);
    }

    /// <summary>Answers that are not in the file are the likelier cause than a question too few.</summary>
    private static Refusal Fewer(Measure measure, FoundItem[] scored, FoundItem[] unscored) =>
        Array.Find(unscored, q => q.Options.Count == 0) is { } empty && scored.Length < measure.Items
            ? FittedItem.Of(empty, measure.Questions[0]).Refusal ?? QuestionnaireRefusals.NoAnswers(empty)
            : QuestionnaireRefusals.WrongNumber(measure, scored, unscored);

    /// <summary>A question at the very end without scores is asked and not counted; others without scores are left out.</summary>
    private static UnscoredQuestion? Extra(FoundItem[] unscored, bool isLast, List<string> leftOut)
    {
        UnscoredQuestion? extra = null;
        foreach (var found in unscored)
        {
            string?[] answers = [.. found.Options.Select(o => FittedItem.Shown(o.Words))];
            if (isLast && found == unscored[^1] && answers is { Length: > 1 and <= MostExtra } && Array.TrueForAll(answers, a => a is not null)
                && FittedItem.Shown(found.Item.Text) is { } words)
                extra = new(words, [.. answers.OfType<string>()]);
            else
                leftOut.Add($"{found.Called} has no scores and is left out.");
        }

        return extra;
    }

    private static MeasureWording Words(Measure measure, R4.Questionnaire questionnaire, string stem, FittedItem[] fitted, UnscoredQuestion? extra)
    {
        var words = new MeasureWording
        {
            Key = measure.Key,
            Title = FittedItem.Shown(questionnaire.Title) ?? measure.Name,
            Language = questionnaire.Language is { } said && MeasureWording.IsLanguage(said) ? said : null,
            Stem = FittedItem.Shown(stem) ?? "",
            Items = [.. fitted.Select(f => f.Words)],
            OwnAnswers = [.. fitted.Select(f => f.Answers)],
            Difficulty = extra,
            Credit = FittedItem.Shown(questionnaire.Copyright) ?? "",
            Source = FittedItem.Shown($"Questionnaire {questionnaire.Url} {questionnaire.Version}") ?? "",
        };
        return Array.Find(fitted, f => f.DoesNotApply is not null)?.DoesNotApply is { } other ? words with { DoesNotApply = other } : words;
    }
}
