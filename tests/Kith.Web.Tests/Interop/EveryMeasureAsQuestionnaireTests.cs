using System.Text.Json;
using Kith.Clinical.Measures;
using Kith.Web.Interop;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Tests.Interop;

/// <summary>Every measure goes out as a Questionnaire and comes back as itself.</summary>
public sealed class EveryMeasureAsQuestionnaireTests
{
    public static TheoryData<string> Keys => [.. MeasureLibrary.All.Select(m => m.Key)];

    public static TheoryData<string> WithTotal => [.. MeasureLibrary.All.Where(m => m.HasTotal).Select(m => m.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task It_comes_back_with_the_same_words_for_every_question_and_every_answer(string key)
    {
        var (measure, words) = (MeasureLibrary.Get(key), MadeUp.Words(MeasureLibrary.Get(key)));
        var read = await new QuestionnaireWords().ReadAsync(measure, MadeUp.Bytes(MadeUp.Json(key)));
        Assert.Null(read.Refusal);
        Assert.Empty(read.LeftOut);
        Assert.Equal((words.Title, words.Language, words.Stem, words.Credit), (read.Words!.Title, read.Words.Language, read.Words.Stem, read.Words.Credit));
        Assert.Equal(words.Items, read.Words.Items);
        for (var item = 1; item <= measure.Items; item++)
            Assert.Equal(words.AnswersTo(item), read.Words.AnswersTo(item));
        Assert.Equal((words.Difficulty?.Words, words.Difficulty?.Answers.Count), (read.Words.Difficulty?.Words, read.Words.Difficulty?.Answers.Count));
        if (measure.Questions.Any(q => q.MayNotApply))
            Assert.Equal(words.DoesNotApply, read.Words.DoesNotApply);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Each_answer_carries_what_it_adds_to_the_total(string key)
    {
        var measure = MeasureLibrary.Get(key);
        using var file = JsonDocument.Parse(MadeUp.Json(key));
        var items = file.RootElement.GetProperty("item").EnumerateArray().ToDictionary(i => i.GetProperty("linkId").GetString()!);
        for (var item = 1; item <= measure.Items; item++)
        {
            var question = measure.Questions[item - 1];
            if (question.IsTyped)
            {
                Assert.Equal("integer", items[$"{item}"].GetProperty("type").GetString());
                continue;
            }

            var weights = items[$"{item}"].GetProperty("answerOption").EnumerateArray().Take(question.Choices)
                .Select(o => o.GetProperty("extension").EnumerateArray().First(e => e.GetProperty("url").GetString() == FhirNames.ItemWeight).GetProperty("valueDecimal").GetInt32());
            Assert.Equal(Enumerable.Range(0, question.Choices).Select(c => question.Points(question.ValueOf(c))), weights);
        }
    }

    [Theory]
    [MemberData(nameof(WithTotal))]
    public async Task Its_own_expression_gives_the_total_of_the_published_example(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Assert.Equal(measure.Example.Total, await TotalAsync(measure, measure.Example.Answers));
    }

    [Theory]
    [MemberData(nameof(WithTotal))]
    public async Task Its_own_expression_agrees_with_the_measure_whatever_is_answered_and_gives_none_while_an_answer_is_missing(string key)
    {
        var measure = MeasureLibrary.Get(key);
        var chance = new Random(20261123);
        for (var i = 0; i < 12; i++)
        {
            int?[] answers = [.. measure.Questions.Select(q => (int?)q.ValueOf(chance.Next(q.Choices)))];
            if (i % 4 == 3)
                answers[chance.Next(answers.Length)] = null;
            Assert.Equal(measure.Score(answers).Total, await TotalAsync(measure, answers));
        }
    }

    [Fact]
    public void A_measure_without_a_total_has_no_total_item() =>
        Assert.DoesNotContain(MadeUp.Questionnaire("ecr-rs").Item, i => i.LinkId == QuestionnaireResource.TotalId);

    [Fact]
    public void A_question_that_hangs_on_another_is_shown_after_any_but_its_lowest_answer()
    {
        var second = MadeUp.Questionnaire("audit-c").Item.Single(i => i.LinkId == "2");
        Assert.Equal(["1", "2", "3", "4"], second.EnableWhen.Select(w => ((R4.Coding)w.Answer).Code));
        Assert.All(second.EnableWhen, w => Assert.Equal(("1", R4.Questionnaire.QuestionnaireItemOperator.Equal), (w.Question, w.Operator)));
        Assert.Equal(R4.Questionnaire.EnableWhenBehavior.Any, second.EnableBehavior);
    }

    [Fact]
    public void The_panel_code_stands_at_the_form_and_the_total_code_at_the_score()
    {
        var phq = MadeUp.Questionnaire("phq-9");
        Assert.Equal(("http://loinc.org", "44249-1"), (phq.Code.Single().System, phq.Code.Single().Code));
        Assert.Equal("44261-6", phq.Item.Single(i => i.LinkId == QuestionnaireResource.TotalId).Code.Single().Code);
    }

    [Fact]
    public void Each_question_carries_its_own_code_where_it_is_known_and_the_form_a_name_and_no_address()
    {
        var phq = MadeUp.Questionnaire("phq-9");
        Assert.Equal(MeasureLibrary.Get("phq-9").Loinc.Items, phq.Item.Where(i => i.AnswerOption.Count > 0 && i.Code.Count > 0).Select(i => i.Code.Single().Code));
        Assert.Equal(("urn:kith:measure:phq-9", "en"), (phq.Url, phq.Language));
        Assert.All(MeasureLibrary.All.Where(m => m.Loinc.Items.Count > 0), m => Assert.Equal(m.Items, m.Loinc.Items.Count));
    }

    [Fact]
    public void The_version_changes_when_a_word_does_and_only_then()
    {
        var measure = MeasureLibrary.Get("phq-9");
        var words = MadeUp.Words(measure);
        var changed = QuestionnaireResource.Of(measure, words with { Stem = words.Stem + "!" });
        Assert.Equal(QuestionnaireResource.Of(measure, words).Version, MadeUp.Questionnaire("phq-9").Version);
        Assert.NotEqual(QuestionnaireResource.Of(measure, words).Version, changed.Version);
    }

    private static async Task<int?> TotalAsync(Measure measure, IReadOnlyList<int?> answers)
    {
        var questionnaire = MadeUp.Questionnaire(measure.Key);
        FittedItem[] fitted = [.. QuestionnaireItems.Of(questionnaire).Questions.Take(measure.Items).Select((found, i) => FittedItem.Of(found, measure.Questions[i]))];
        var result = await BoundedFhirPath.EvaluateAsync(
            questionnaire, ExampleResponse.Of(questionnaire, fitted, answers), [], MadeUp.Total(questionnaire), TimeSpan.FromSeconds(10));
        Assert.Equal((null, ""), (result.Trouble, result.What));
        return result.Number is { } number ? (int)Math.Round(number * measure.PerPoint, MidpointRounding.AwayFromZero) : null;
    }
}
