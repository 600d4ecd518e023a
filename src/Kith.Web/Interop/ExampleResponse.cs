using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Interop;

/// <summary>A Questionnaire answered with made-up answers, so that its expressions have something to work on.</summary>
internal static class ExampleResponse
{
    /// <param name="questionnaire">The form.</param>
    /// <param name="fitted">Its questions, in the order of the measure.</param>
    /// <param name="answers">One an item of the measure.</param>
    public static R4.QuestionnaireResponse Of(R4.Questionnaire questionnaire, IReadOnlyList<FittedItem> fitted, IReadOnlyList<int?> answers)
    {
        var given = fitted.Zip(answers).ToDictionary(pair => pair.First.LinkId, pair => pair.First.Answered(pair.Second), StringComparer.Ordinal);
        return new()
        {
            Questionnaire = questionnaire.Url,
            Status = R4.QuestionnaireResponse.QuestionnaireResponseStatus.Completed,
            Item = [.. questionnaire.Item.OfType<R4.Questionnaire.ItemComponent>().Select(item => Answered(item, given))],
        };
    }

    private static R4.QuestionnaireResponse.ItemComponent Answered(R4.Questionnaire.ItemComponent item, Dictionary<string, R4.DataType?> given)
    {
        var answered = new R4.QuestionnaireResponse.ItemComponent { LinkId = item.LinkId };
        List<R4.QuestionnaireResponse.ItemComponent> under = [.. item.Item.OfType<R4.Questionnaire.ItemComponent>().Select(inner => Answered(inner, given))];
        if (item.LinkId is { } linkId && given.GetValueOrDefault(linkId) is { } value)
            answered.Answer.Add(new() { Value = value, Item = under });
        else
            answered.Item = under;
        return answered;
    }
}
