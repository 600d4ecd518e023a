using System.Diagnostics;
using Kith.Clinical.Measures;
using Kith.Web.Interop;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Tests.Interop;

/// <summary>Expressions that somebody else wrote: worked out where they can be, stopped where they do not end, and never the end of the program.</summary>
public sealed class BoundedFhirPathTests
{
    private const string Everything = "%resource.descendants()";

    private static async Task<PathResult> OfAsync(string expression, params (string Name, string Text)[] variables)
    {
        var (measure, questionnaire) = (MeasureLibrary.Get("phq-9"), MadeUp.Questionnaire("phq-9"));
        FittedItem[] fitted = [.. QuestionnaireItems.Of(questionnaire).Questions.Take(measure.Items).Select((found, i) => FittedItem.Of(found, measure.Questions[i]))];
        return await BoundedFhirPath.EvaluateAsync(
            questionnaire, ExampleResponse.Of(questionnaire, fitted, measure.Example.Answers),
            [.. variables.Select(v => new R4.Expression { Name = v.Name, Language = FhirNames.FhirPath, Expression_ = v.Text })],
            new R4.Expression { Language = FhirNames.FhirPath, Expression_ = expression }, TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("item.answer.value.weight().sum()", 14)]
    [InlineData("%resource.item.answer.value.ordinal().sum()", 14)]
    [InlineData("%resource.item.where(linkId != 'extra').answer.weight().sum()", 14)]
    [InlineData("item.answer.count()", 9)]
    [InlineData("item.where(linkId = '3').answer.value.extension('http://hl7.org/fhir/StructureDefinition/itemWeight').value", 3)]
    [InlineData("%questionnaire.item.where(linkId = '3').answerOption.where(value.code = %resource.item.where(linkId = '3').answer.value.code).extension.where(url = 'http://hl7.org/fhir/StructureDefinition/itemWeight').value", 3)]
    [InlineData("repeat(item).where(linkId = '1').answer.value.weight()", 2)]
    public async Task Ways_in_which_others_add_up(string expression, int expected)
    {
        var result = await OfAsync(expression);
        Assert.Equal((expected, null, ""), ((int?)result.Number, result.Trouble, result.What));
    }

    [Fact]
    public async Task Variables_are_worked_out_first_to_last() => Assert.Equal(
        4, (await OfAsync("iif(%a.exists() and %b.exists(), %a + %b, {})", ("a", "item.where(linkId = '1').answer.value.weight()"), ("b", "%a"))).Number);

    [Theory]
    [InlineData("item.answer.value.total()")]
    [InlineData("item.(")]
    [InlineData("%nowhere + 1")]
    [InlineData("'a' + 1")]
    [InlineData("1 / 0 + 'x'.toInteger() + item")]
    [InlineData("item.linkId.matches('(a+)+$').count()")]
    [InlineData("'a' & 'b'")]
    [InlineData("item.answer.sum()")]
    [InlineData("99999999999999999999999999999999999 * 99999999999999999999999999999999999")]
    public async Task What_is_not_known_is_told_and_nothing_more(string expression)
    {
        var result = await OfAsync(expression);
        Assert.Null(result.Number);
        Assert.True(result.Trouble is null or PathTrouble.NotKnown, $"{result.Trouble}: {result.What}");
    }

    [Theory]
    [InlineData($"{Everything}.select({Everything}.select({Everything}.select({Everything}.select({Everything}.count())))).count()")]
    [InlineData($"{Everything}.where({Everything}.where({Everything}.where({Everything}.where(false).count() > 0).count() > 0).count() > 0).count()")]
    [InlineData($"{Everything}.aggregate($total + $total + 'a', 'a').length()")]
    [InlineData($"{Everything}.aggregate($total.select($this + $this), 'aa').length()")]
    [InlineData($"{Everything}.repeat({Everything}).repeat({Everything}).count()")]
    public async Task What_does_not_come_to_an_end_is_stopped(string expression)
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(PathTrouble.TooLong, (await OfAsync(expression)).Trouble);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public async Task What_is_nested_or_written_without_end_is_not_read()
    {
        Assert.Equal(PathTrouble.TooDeep, (await OfAsync(new string('(', 10_000) + "1" + new string(')', 10_000))).Trouble);
        Assert.Equal(PathTrouble.TooDeep, (await OfAsync(new string('(', BoundedFhirPath.Deepest + 1) + "1" + new string(')', BoundedFhirPath.Deepest + 1))).Trouble);
        Assert.Equal(PathTrouble.TooDeep, (await OfAsync("1" + string.Concat(Enumerable.Repeat("+1", BoundedFhirPath.Longest)))).Trouble);
        Assert.Equal(PathTrouble.TooDeep, (await OfAsync("%a", ("a", new string('[', 100)))).Trouble);
    }

    [Fact]
    public async Task As_long_and_as_deep_as_is_read_takes_no_stack_away()
    {
        Assert.Equal(1, (await OfAsync(new string('(', BoundedFhirPath.Deepest) + "1" + new string(')', BoundedFhirPath.Deepest))).Number);
        Assert.NotEqual(PathTrouble.TooDeep, (await OfAsync("1" + string.Concat(Enumerable.Repeat("+1", (BoundedFhirPath.Longest - 1) / 2)))).Trouble);
        Assert.NotEqual(PathTrouble.TooDeep, (await OfAsync(new string('-', BoundedFhirPath.Longest - 1) + "1")).Trouble);
        Assert.NotEqual(PathTrouble.TooDeep, (await OfAsync("item" + string.Concat(Enumerable.Repeat(".a", (BoundedFhirPath.Longest - 4) / 2)))).Trouble);
    }
}
