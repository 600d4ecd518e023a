using System.Text;
using Kith.Clinical.Measures;
using Kith.Web.Interop;
using Kith.Web.Measures;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Tests.Interop;

/// <summary>Questionnaires with words nobody owns, for measures whose words are not ours.</summary>
internal static class MadeUp
{
    /// <summary>The words that travel with the program; made-up ones where none do.</summary>
    public static MeasureWording Words(Measure measure)
    {
        if (!measure.ScoreOnly)
            return Wordings.ShippedOf(measure);
        var numbered = MeasureWording.Numbered(measure);
        return numbered with
        {
            Title = $"A made-up {measure.Name}",
            Language = "en",
            Stem = "Think of the last days.",
            Items = [.. numbered.Items.Select(i => $"{i}: how blue is the sky?")],
            OwnAnswers = [.. numbered.OwnAnswers.Select(answers => answers.Select(a => $"Blue {a}").ToArray())],
            DoesNotApply = "There is no sky",
        };
    }

    public static R4.Questionnaire Questionnaire(string key)
    {
        var measure = MeasureLibrary.Get(key);
        return QuestionnaireResource.Of(measure, Words(measure));
    }

    public static string Json(string key) => FhirNames.Write(Questionnaire(key));

    /// <summary>The file of a measure, changed by hand before it is written.</summary>
    public static byte[] File(string key, Action<R4.Questionnaire> change)
    {
        var questionnaire = Questionnaire(key);
        change(questionnaire);
        return Bytes(FhirNames.Write(questionnaire));
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The expression of the total.</summary>
    public static R4.Expression Total(R4.Questionnaire questionnaire) => (R4.Expression)FhirNames.ValuesOf(
        questionnaire.Item.Single(i => i.LinkId == QuestionnaireResource.TotalId).Extension, FhirNames.CalculatedExpression).Single();
}
