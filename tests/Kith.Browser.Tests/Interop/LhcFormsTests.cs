using System.Globalization;
using System.Text.Json;
using Kith.Browser.Tests.Harness;
using Kith.Clinical.Measures;

namespace Kith.Browser.Tests.Interop;

/// <summary>What Kith gives out is shown and scored by a program that knows nothing of Kith, and the totals are the same.</summary>
public sealed class LhcFormsTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    [Fact]
    public async Task Every_measure_with_words_comes_to_the_same_total_in_LHC_Forms()
    {
        var ines = await SignedInAsync("ines@demo.example");
        var forms = new LhcForms((await SomebodyAsync()).Page);
        await forms.OpenAsync();
        var measures = MeasureLibrary.All.Where(m => !m.ScoreOnly && m.HasTotal).ToList();
        Assert.True(measures.Count >= 11, "The library has lost measures.");
        foreach (var measure in measures)
        {
            var answer = await ines.Context.APIRequest.GetAsync($"/measures/{measure.Key}/questionnaire.json");
            Assert.True(answer.Ok, $"{measure.Key}: {answer.Status}");
            var questionnaire = await answer.TextAsync();
            foreach (var answers in SetsOf(measure))
                await SameTotalAsync(forms, measure, questionnaire, answers);
        }
    }

    private static async Task SameTotalAsync(LhcForms forms, Measure measure, string questionnaire, int?[] answers)
    {
        await forms.ShowAsync(questionnaire);
        Assert.Null(await forms.TotalAsync());
        for (var item = 1; item <= measure.Items; item++)
        {
            var question = measure.Questions[item - 1];
            if (answers[item - 1] is { } value && !await forms.ChooseAsync($"{item}", (value - question.From) / question.Step))
                answers[item - 1] = null;
        }

        var shown = await forms.QuestionsAsync();
        Assert.Equal(WordsOf(questionnaire).Where((_, i) => answers[i] is not null), shown.Where(words => WordsOf(questionnaire).Contains(words)));
        var ours = measure.Score(answers).Total;
        Assert.True(ours is not null, $"{measure.Key}: {string.Join(", ", answers)} has no total");
        var expected = (decimal)ours.Value / measure.PerPoint;
        var theirs = await forms.WaitForTotalAsync(expected);
        Assert.True(theirs == expected, string.Create(
            CultureInfo.InvariantCulture, $"{measure.Name}: answers {string.Join(", ", answers)} come to {expected} here and to {theirs} in LHC-Forms."));
    }

    /// <summary>The published example, where all of it is answered; the lowest and the highest answers; and some by chance, the same every time.</summary>
    private static IEnumerable<int?[]> SetsOf(Measure measure)
    {
        var chance = new Random(20261123);
        if (measure.Example.Answers.All(a => a is not null))
            yield return [.. measure.Example.Answers];
        yield return [.. measure.Questions.Select(q => (int?)q.ValueOf(0))];
        yield return [.. measure.Questions.Select(q => (int?)q.ValueOf(q.Choices - 1))];
        yield return [.. measure.Questions.Select(q => (int?)q.ValueOf(chance.Next(q.Choices)))];
    }

    private static string[] WordsOf(string questionnaire)
    {
        using var json = JsonDocument.Parse(questionnaire);
        return [.. json.RootElement.GetProperty("item").EnumerateArray().Where(i => char.IsAsciiDigit(i.GetProperty("linkId").GetString()![0])).Select(i => i.GetProperty("text").GetString()!)];
    }
}
