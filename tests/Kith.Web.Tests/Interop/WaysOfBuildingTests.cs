using Kith.Clinical.Measures;
using Kith.Web.Interop;
using Kith.Web.Measures.Import;
using R4 = Hl7.Fhir.Model;
using Kind = Hl7.Fhir.Model.Questionnaire.QuestionnaireItemType;

namespace Kith.Web.Tests.Interop;

/// <summary>Questionnaires built the ways others build them, with words nobody owns.</summary>
public sealed class WaysOfBuildingTests
{
    private static Task<WordingRead> ReadAsync(R4.Questionnaire questionnaire, string key) =>
        new QuestionnaireWords().ReadAsync(MeasureLibrary.Get(key), MadeUp.Bytes(FhirNames.Write(questionnaire)));

    [Fact]
    public async Task Answers_in_a_value_set_that_travels_inside_and_questions_in_a_group_that_asks()
    {
        var read = await ReadAsync(Grouped(), "pgsi");
        Assert.Null(read.Refusal);
        Assert.Equal(("Over the last year, how often …", 9), (read.Words!.Stem, read.Words.Items.Count));
        Assert.Equal(["Never", "Sometimes", "Often", "Always"], read.Words.AnswersTo(9));
        var line = Assert.Single(read.LeftOut);
        Assert.Contains("“Score” (linkId G/T) is not used", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scores_kept_on_the_coding_itself_and_totals_by_variables()
    {
        var questionnaire = new R4.Questionnaire { Status = R4.PublicationStatus.Draft, Title = "Own form" };
        for (var item = 1; item <= 5; item++)
        {
            var asked = new R4.Questionnaire.ItemComponent { LinkId = $"/{item}", Text = $"Statement {item}", Type = Kind.Choice, Required = true };
            for (var value = 0; value <= 5; value++)
            {
                var coding = new R4.Coding { Code = $"LA{item}-{value}", Display = $"Level {value}" };
                coding.Extension.Add(new(FhirNames.OrdinalValue, new R4.FhirDecimal(value)));
                asked.AnswerOption.Add(new() { Value = coding });
            }

            questionnaire.Item.Add(asked);
        }

        questionnaire.Item.Add(Total("T", "(%a + %b) * 4",
            ("a", "%resource.item.where(linkId in ('/1' | '/2')).answer.value.ordinal().sum()"),
            ("b", "%questionnaire.item.where(linkId in ('/3' | '/4' | '/5')).answerOption.where(value.code in %resource.item.answer.value.code).value.extension.where(url = 'http://hl7.org/fhir/StructureDefinition/ordinalValue').value.aggregate($this + $total, 0)")));
        var read = await ReadAsync(questionnaire, "who-5");
        Assert.Equal((null, 5, 0), (read.Refusal, read.Words?.Items.Count, read.LeftOut.Count));
    }

    [Fact]
    public async Task Plain_numbers_a_number_to_type_yes_and_no_and_a_question_that_is_not_counted()
    {
        var numbers = new R4.Questionnaire { Status = R4.PublicationStatus.Active };
        for (var item = 1; item <= 5; item++)
        {
            var asked = new R4.Questionnaire.ItemComponent { LinkId = $"{item}", Text = $"Part {item}", Type = item == 5 ? Kind.Integer : Kind.Choice };
            if (item < 5)
                asked.AnswerOption.AddRange(Enumerable.Range(0, 9).Select(n => new R4.Questionnaire.AnswerOptionComponent { Value = new R4.Integer(n) }));
            numbers.Item.Add(asked);
        }

        numbers.Item.Add(new() { LinkId = "c", Text = "Anything else?", Type = Kind.Text });
        var scale = await ReadAsync(numbers, "wsas");
        Assert.Equal((null, "8"), (scale.Refusal, scale.Words?.AnswersTo(5)[^1]));
        Assert.Contains("“Anything else?” (linkId c)", Assert.Single(scale.LeftOut), StringComparison.Ordinal);

        var yesNo = new R4.Questionnaire { Status = R4.PublicationStatus.Active };
        yesNo.Item.AddRange(Enumerable.Range(1, 5).Select(n => new R4.Questionnaire.ItemComponent { LinkId = $"{n}", Text = $"Is it {n}?", Type = Kind.Boolean }));
        Assert.Equal(["No", "Yes"], (await ReadAsync(yesNo, "scoff")).Words?.AnswersTo(5));

        var withExtra = Grouped();
        withExtra.Item.Add(new()
        {
            LinkId = "x", Text = "How hard was that?", Type = Kind.Choice,
            AnswerOption = [new() { Value = new R4.FhirString("Easy") }, new() { Value = new R4.FhirString("Hard") }],
        });
        Assert.Equal(["Easy", "Hard"], (await ReadAsync(withExtra, "pgsi")).Words?.Difficulty?.Answers);
    }

    [Fact]
    public async Task A_question_before_the_others_that_carries_no_score_shifts_nothing()
    {
        var questionnaire = Grouped();
        questionnaire.Item.Insert(0, new()
        {
            LinkId = "consent", Text = "May we ask?", Type = Kind.Choice,
            AnswerOption = [new() { Value = new R4.FhirString("Yes") }, new() { Value = new R4.FhirString("No") }],
        });
        var read = await ReadAsync(questionnaire, "pgsi");
        Assert.Equal("Statement 1", read.Words?.Items[0]);
        Assert.Null(read.Words?.Difficulty);
        Assert.Contains(read.LeftOut, line => line.StartsWith("“May we ask?” (linkId consent) has no scores", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scores_of_a_question_that_counts_the_other_way_round_are_turned_back()
    {
        var questionnaire = new R4.Questionnaire { Status = R4.PublicationStatus.Active };
        for (var item = 1; item <= 10; item++)
        {
            var asked = new R4.Questionnaire.ItemComponent { LinkId = $"{item}", Text = $"Statement {item}", Type = Kind.Choice };
            foreach (var (words, score) in item == 3 ? [("No", 1), ("Yes", 0)] : new[] { ("No", 0), ("Yes", 1) })
            {
                var option = new R4.Questionnaire.AnswerOptionComponent { Value = new R4.Coding { Code = words, Display = words } };
                option.Extension.Add(new(FhirNames.ItemWeight, new R4.FhirDecimal(score)));
                asked.AnswerOption.Add(option);
            }

            questionnaire.Item.Add(asked);
        }

        var read = await ReadAsync(questionnaire, "dast-10");
        Assert.Null(read.Refusal);
        Assert.Equal(["No", "Yes"], read.Words!.AnswersTo(3));
        Assert.Equal(1, MeasureLibrary.Get("dast-10").Questions[2].Points(0));
    }

    /// <summary>Nine questions of four answers, with a total in functions that only some programs have.</summary>
    private static R4.Questionnaire Grouped()
    {
        var set = new R4.ValueSet { Id = "often", Status = R4.PublicationStatus.Draft, Compose = new() { Include = [new() { System = "urn:own" }] } };
        foreach (var (words, score) in new[] { ("Never", 0), ("Sometimes", 1), ("Often", 2), ("Always", 3) })
        {
            var concept = new R4.ValueSet.ConceptReferenceComponent { Code = words, Display = words };
            concept.Extension.Add(new(FhirNames.OrdinalValue, new R4.FhirDecimal(score)));
            set.Compose.Include[0].Concept.Add(concept);
        }

        var group = new R4.Questionnaire.ItemComponent { LinkId = "G", Text = "Over the last year, how often …", Type = Kind.Group };
        group.Item.AddRange(Enumerable.Range(1, 9).Select(n => new R4.Questionnaire.ItemComponent
        {
            LinkId = $"G/{n}", Text = $"Statement {n}", Type = Kind.Choice, AnswerValueSet = "#often",
        }));
        group.Item.Add(Total("G/T", "%resource.answers().value.ordinal().sum()"));
        return new() { Status = R4.PublicationStatus.Draft, Contained = [set], Item = [group] };
    }

    private static R4.Questionnaire.ItemComponent Total(string linkId, string expression, params (string Name, string Text)[] variables)
    {
        var total = new R4.Questionnaire.ItemComponent { LinkId = linkId, Text = "Score", Type = Kind.Decimal, ReadOnly = true };
        total.Extension.AddRange(variables.Select(v => new R4.Extension(FhirNames.Variable, new R4.Expression { Name = v.Name, Language = FhirNames.FhirPath, Expression_ = v.Text })));
        total.Extension.Add(new(FhirNames.CalculatedExpression, new R4.Expression { Language = FhirNames.FhirPath, Expression_ = expression }));
        return total;
    }
}
