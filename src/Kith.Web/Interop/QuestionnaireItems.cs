using Kith.Clinical;
using R4 = Hl7.Fhir.Model;
using Kind = Hl7.Fhir.Model.Questionnaire.QuestionnaireItemType;

namespace Kith.Web.Interop;

/// <summary>An item of a Questionnaire and its answers.</summary>
/// <param name="Item">As it stands in the file.</param>
/// <param name="Options">What there is to choose from; empty when it is not chosen.</param>
/// <param name="Variables">Named expressions that hold for this item: those of the Questionnaire, of the groups around it and its own.</param>
internal sealed record FoundItem(R4.Questionnaire.ItemComponent Item, IReadOnlyList<AnswerOption> Options, IReadOnlyList<R4.Expression> Variables)
{
    public string LinkId => Item.LinkId ?? "";

    /// <summary>How a sentence names it.</summary>
    public string Called => $"“{QuestionnaireRefusals.Cut(Item.Text is { Length: > 0 } text ? text : "…")}” (linkId {QuestionnaireRefusals.Cut(LinkId, 40)})";

    public bool IsScored => Item.Type is Kind.Boolean or Kind.Integer || Options.Any(o => o.IsScored);
}

/// <summary>The items of a Questionnaire in the order of the page, sorted by what they are for.</summary>
internal sealed class QuestionnaireItems
{
    private readonly R4.Questionnaire questionnaire;
    private readonly HashSet<string> linkIds = new(StringComparer.Ordinal);
    private readonly List<string> lines = [];
    private readonly List<FoundItem> questions = [];
    private readonly List<FoundItem> calculated = [];
    private readonly List<string> leftOut = [];

    private QuestionnaireItems(R4.Questionnaire questionnaire) => this.questionnaire = questionnaire;

    /// <summary>What stands before the first question.</summary>
    public string Stem => string.Join('\n', lines);

    public IReadOnlyList<FoundItem> Questions => questions;

    /// <summary>Worked out from the answers, never asked.</summary>
    public IReadOnlyList<FoundItem> Calculated => calculated;

    /// <summary>What is not used, a sentence each.</summary>
    public List<string> LeftOut => leftOut;

    public Refusal? Refusal { get; private set; }

    public static QuestionnaireItems Of(R4.Questionnaire questionnaire)
    {
        var items = new QuestionnaireItems(questionnaire);
        items.Walk(questionnaire.Item, VariablesOf(questionnaire.Extension, []));
        if (items.questions.Count == 0)
            items.Refusal ??= QuestionnaireRefusals.NoQuestions;
        return items;
    }

    /// <summary>As deep as the file may be nested, and no deeper.</summary>
    private void Walk(IEnumerable<R4.Questionnaire.ItemComponent> all, IReadOnlyList<R4.Expression> variables)
    {
        foreach (var item in all.OfType<R4.Questionnaire.ItemComponent>())
        {
            if (string.IsNullOrWhiteSpace(item.LinkId))
                Refusal ??= QuestionnaireRefusals.NoLinkId(item.Text ?? "");
            else if (!linkIds.Add(item.LinkId))
                Refusal ??= QuestionnaireRefusals.SameLinkId(item.LinkId);
            var own = VariablesOf(item.Extension, variables);
            Sort(new(item, AnswerOption.Of(questionnaire, item), own));
            Walk(item.Item, own);
        }
    }

    private void Sort(FoundItem found)
    {
        var item = found.Item;
        if (FhirNames.ValuesOf(item.Extension, FhirNames.CalculatedExpression).Any())
            calculated.Add(found);
        else if (item.ReadOnly == true)
            leftOut.Add($"{found.Called} cannot be answered and is left out.");
        else if (item.Type is Kind.Group or Kind.Display)
            SortLine(found);
        else if (item.Type is Kind.Choice or Kind.OpenChoice or Kind.Boolean or Kind.Integer)
            questions.Add(found);
        else
            leftOut.Add($"{found.Called} is answered in free words, with a day or in another way that is not scored, and is left out.");
        if (item.Type is Kind.Group && item.Repeats == true)
            Refusal ??= QuestionnaireRefusals.Repeats(found);
        if (item.Type is Kind.OpenChoice)
            leftOut.Add($"{found.Called} may be answered in own words in the file; here one of its answers is chosen.");
    }

    private void SortLine(FoundItem found)
    {
        if (string.IsNullOrWhiteSpace(found.Item.Text))
            return;
        if (questions.Count == 0)
            lines.Add(found.Item.Text.Trim());
        else
            leftOut.Add($"{found.Called} is a line between or after the questions and is left out.");
    }

    private static IReadOnlyList<R4.Expression> VariablesOf(IEnumerable<R4.Extension> extensions, IReadOnlyList<R4.Expression> around) =>
        [.. around, .. FhirNames.ValuesOf(extensions, FhirNames.Variable).OfType<R4.Expression>()];
}
