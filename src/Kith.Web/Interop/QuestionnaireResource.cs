using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kith.Clinical.Measures;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Interop;

/// <summary>A measure and its words as a FHIR R4 Questionnaire that other programs can show and score.</summary>
internal static class QuestionnaireResource
{
    /// <summary>Code of the answer that an item does not apply.</summary>
    public const string DoesNotApply = "does-not-apply";

    public const string StemId = "stem";
    public const string ExtraId = "extra";
    public const string TotalId = "total";

    public static R4.Questionnaire Of(Measure measure, MeasureWording words)
    {
        var questionnaire = new R4.Questionnaire
        {
            Id = measure.Key,
            Url = FhirNames.Canonical + measure.Key,
            Language = words.Language,
            Name = NameOf(measure),
            Title = words.Title,
            Status = R4.PublicationStatus.Active,
            SubjectType = [R4.ResourceType.Patient],
            Copyright = Filled(words.Credit),
        };
        if (measure.Loinc.Panel is { } panel)
            questionnaire.Code.Add(new(FhirNames.Loinc, panel));
        if (words.Stem.Length > 0)
            questionnaire.Item.Add(new() { LinkId = StemId, Text = words.Stem, Type = R4.Questionnaire.QuestionnaireItemType.Display });
        for (var item = 1; item <= measure.Items; item++)
            questionnaire.Item.Add(Asked(measure, words, item));
        if (words.Difficulty is { } extra)
            questionnaire.Item.Add(Unscored(extra));
        if (TotalExpression.Of(measure) is { } expression)
            questionnaire.Item.Add(Total(measure, expression));

        // Two files of one version are the same file, and nobody has to remember to count up.
        questionnaire.Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FhirNames.Write(questionnaire))))[..12];
        return questionnaire;
    }

    private static R4.Questionnaire.ItemComponent Asked(Measure measure, MeasureWording words, int item)
    {
        var question = measure.Questions[item - 1];
        var asked = new R4.Questionnaire.ItemComponent
        {
            LinkId = Text(item),
            Prefix = Text(item) + ".",
            Text = words.Items[item - 1],
            Type = question.IsTyped ? R4.Questionnaire.QuestionnaireItemType.Integer : R4.Questionnaire.QuestionnaireItemType.Choice,
            Required = false,
        };
        if (measure.Loinc.Items.Count > 0)
            asked.Code.Add(new(FhirNames.Loinc, measure.Loinc.Items[item - 1]));
        if (question.OnlyAfter is { } other)
            OnlyAfter(asked, measure.Questions[other - 1], other);
        if (question.IsTyped)
        {
            asked.Extension.Add(new(FhirNames.MinValue, new R4.Integer(question.From)));
            asked.Extension.Add(new(FhirNames.MaxValue, new R4.Integer(question.To)));
            return asked;
        }

        asked.Extension.Add(RadioButtons());
        for (var choice = 0; choice < question.Choices; choice++)
            asked.AnswerOption.Add(Scored(question, question.ValueOf(choice), words.AnswersTo(item)[choice]));
        if (question.MayNotApply)
            asked.AnswerOption.Add(new() { Value = new R4.Coding { Code = DoesNotApply, Display = words.DoesNotApply } });
        return asked;
    }

    /// <summary>An answer with what it adds to the total, turned round where the item is; then its place on the item's own scale.</summary>
    private static R4.Questionnaire.AnswerOptionComponent Scored(Item question, int value, string words)
    {
        var option = new R4.Questionnaire.AnswerOptionComponent { Value = new R4.Coding { Code = Text(value), Display = words } };
        option.Extension.Add(new(FhirNames.ItemWeight, new R4.FhirDecimal(question.Points(value))));
        option.Extension.Add(new(FhirNames.OrdinalValue, new R4.FhirDecimal(question.Turned(value))));
        return option;
    }

    /// <summary>Shown once the other item is answered with anything but its lowest value.</summary>
    private static void OnlyAfter(R4.Questionnaire.ItemComponent asked, Item other, int number)
    {
        for (var choice = 1; choice < other.Choices; choice++)
        {
            asked.EnableWhen.Add(new()
            {
                Question = Text(number),
                Operator = R4.Questionnaire.QuestionnaireItemOperator.Equal,
                Answer = new R4.Coding { Code = Text(other.ValueOf(choice)) },
            });
        }

        if (asked.EnableWhen.Count > 1)
            asked.EnableBehavior = R4.Questionnaire.EnableWhenBehavior.Any;
    }

    private static R4.Questionnaire.ItemComponent Unscored(UnscoredQuestion extra)
    {
        var asked = new R4.Questionnaire.ItemComponent
        {
            LinkId = ExtraId, Text = extra.Words, Type = R4.Questionnaire.QuestionnaireItemType.Choice, Required = false,
        };
        asked.Extension.Add(RadioButtons());
        for (var choice = 0; choice < extra.Answers.Count; choice++)
            asked.AnswerOption.Add(new() { Value = new R4.Coding { Code = Text(choice), Display = extra.Answers[choice] } });
        return asked;
    }

    private static R4.Questionnaire.ItemComponent Total(Measure measure, string expression)
    {
        var total = new R4.Questionnaire.ItemComponent
        {
            LinkId = TotalId, Text = "Total score", Type = R4.Questionnaire.QuestionnaireItemType.Decimal, ReadOnly = true,
        };
        if (measure.Loinc.Total is { } code)
            total.Code.Add(new(FhirNames.Loinc, code));
        total.Extension.Add(new(FhirNames.CalculatedExpression, new R4.Expression
        {
            Description = "The total; none while an answer is missing.", Language = FhirNames.FhirPath, Expression_ = expression,
        }));
        return total;
    }

    private static R4.Extension RadioButtons() =>
        new(FhirNames.ItemControl, new R4.CodeableConcept(FhirNames.ItemControls, "radio-button"));

    /// <summary>"phq-9" is Phq9: a name that programs may use.</summary>
    private static string NameOf(Measure measure) =>
        string.Concat(measure.Key.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    private static string? Filled(string words) => words.Length == 0 ? null : words;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
