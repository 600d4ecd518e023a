using System.Text.Json;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Measures;

/// <summary>Words travel only with a licence that was confirmed, and then all of them.</summary>
public class EveryMeasureWordingTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> WithWords => [.. MeasureLibrary.All.Where(m => !m.ScoreOnly).Select(m => m.Key)];

    public static TheoryData<string> ScoreOnly => [.. MeasureLibrary.All.Where(m => m.ScoreOnly).Select(m => m.Key)];

    private static Stream? File(string key) => typeof(Measure).Assembly.GetManifestResourceStream($"{key}.en.json");

    private static MeasureWording Read(string key)
    {
        using var file = File(key);
        Assert.NotNull(file);
        return JsonSerializer.Deserialize<MeasureWording>(file, Json)!;
    }

    [Theory]
    [MemberData(nameof(WithWords))]
    public void It_has_words_for_every_item_and_for_every_answer(string key)
    {
        var (measure, wording) = (MeasureLibrary.Get(key), Read(key));
        Assert.Equal((key, measure.Items), (wording.Key, wording.Items.Count));
        Assert.Equal(measure.Items, wording.Items.Distinct().Count());
        Assert.Contains(wording.OwnAnswers.Count, new[] { 0, measure.Items });
        for (var item = 1; item <= measure.Items; item++)
        {
            Assert.Equal(measure.Questions[item - 1].Choices, wording.AnswersTo(item).Count);
            Assert.Equal(wording.AnswersTo(item).Count, wording.AnswersTo(item).Distinct().Count());
            Assert.All(wording.AnswersTo(item), words => Assert.False(string.IsNullOrWhiteSpace(words)));
            Assert.Equal(wording.AnswersTo(item)[^1], wording.Answer(measure, item, measure.Questions[item - 1].To));
        }
        Assert.All([wording.Title, wording.Stem, wording.Credit, wording.Source, .. wording.Items], words => Assert.False(string.IsNullOrWhiteSpace(words)));
    }

    [Theory]
    [MemberData(nameof(ScoreOnly))]
    public void Without_a_licence_there_are_no_words(string key) => Assert.Null(File(key));

    [Theory]
    [MemberData(nameof(ScoreOnly))]
    public void Without_words_it_cannot_be_answered_item_by_item(string key)
    {
        var measure = MeasureLibrary.Get(key);
        int?[] answers = [.. measure.Questions.Select(q => (int?)q.From)];
        var begun = Given.Response(key, new int?[measure.Items]);
        Says.That("measures.score-only", begun.Save(answers));
        Assert.All(begun.Answers, a => Assert.Null(a));
        var whole = Given.Response(key, answers);
        Says.That("measures.score-only", whole.Finish(Given.Now));
        Assert.Null(whole.FinishedAt);
    }

    [Fact]
    public void No_words_lie_about_that_belong_to_no_measure() =>
        Assert.Equal(
            MeasureLibrary.All.Where(m => !m.ScoreOnly).Select(m => $"{m.Key}.en.json").Append($"{SocialRhythm.Key}.en.json").Order(StringComparer.Ordinal),
            typeof(Measure).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".en.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_rhythm_log_names_each_event()
    {
        using var file = File(SocialRhythm.Key);
        var wording = JsonSerializer.Deserialize<RhythmWording>(file!, Json)!;
        Assert.Equal((Enum.GetValues<DailyEvent>().Length, Enum.GetValues<PeopleThere>().Length), (wording.Events.Count, wording.People.Count));
        Assert.All([wording.Title, wording.Stem, wording.DidNotHappen, wording.Mood, wording.Energy, wording.Credit, .. wording.Events], words => Assert.NotEmpty(words));
    }
}
