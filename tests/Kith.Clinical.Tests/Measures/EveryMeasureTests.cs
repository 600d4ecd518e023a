using System.Text.Json;
using CsCheck;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Measures;

/// <summary>The contract every measure of the library is held to.</summary>
public class EveryMeasureTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> Keys => [.. MeasureLibrary.All.Select(m => m.Key)];

    private static int?[] All(Measure measure, int value) => [.. Enumerable.Repeat<int?>(value, measure.Items)];

    [Fact]
    public void No_two_share_a_key_or_a_name()
    {
        Assert.Equal(MeasureLibrary.All.Count, MeasureLibrary.All.Select(m => m.Key).Distinct().Count());
        Assert.Equal(MeasureLibrary.All.Count, MeasureLibrary.All.Select(m => m.Name).Distinct().Count());
    }

    [Fact]
    public void Each_definition_in_the_assembly_is_in_the_library() =>
        Assert.Equal(
            typeof(MeasureLibrary).Assembly.GetTypes()
                .Where(t => t.Namespace == "Kith.Clinical.Measures.Library")
                .Count(t => t.GetField("Definition")?.FieldType == typeof(Measure)),
            MeasureLibrary.All.Count);

    [Theory]
    [MemberData(nameof(Keys))]
    public void It_says_where_it_comes_from_and_that_it_may_be_used(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Assert.Matches("^[a-z0-9-]+$", measure.Key);
        Assert.Matches("\\d{4}", measure.Source);
        Assert.All([measure.Licence, measure.About, measure.Window, measure.Name], words => Assert.False(string.IsNullOrWhiteSpace(words)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Its_bands_begin_at_0_rise_and_have_names_of_their_own(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Assert.Equal(0, measure.Bands[0].From);
        Assert.All(measure.Bands.Zip(measure.Bands.Skip(1)), pair => Assert.True(pair.First.From < pair.Second.From));
        Assert.True(measure.Bands[^1].From <= measure.MaximumTotal);
        Assert.Equal(measure.Bands.Count, measure.Bands.Select(b => b.Key).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_total_has_one_band_and_no_other_number_has_any(string key)
    {
        var measure = MeasureLibrary.Get(key);
        for (var total = 0; total <= measure.MaximumTotal; total++)
        {
            var above = measure.Bands.Where(b => b.From > total).Select(b => b.From).DefaultIfEmpty(int.MaxValue).Min();
            Assert.True(measure.BandOf(total).From <= total && total < above);
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => measure.BandOf(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => measure.BandOf(measure.MaximumTotal + 1));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void All_lowest_answers_give_0_and_all_highest_the_maximum(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Assert.Equal((0, measure.Bands[0]), (measure.Score(All(measure, 0)).Total!.Value, measure.Score(All(measure, 0)).Band!));
        var highest = measure.Score(All(measure, measure.MaximumPerItem));
        Assert.Equal((measure.MaximumTotal, measure.Bands[^1]), (highest.Total!.Value, highest.Band!));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void One_missing_answer_gives_no_total_and_says_which(string key)
    {
        var measure = MeasureLibrary.Get(key);
        for (var missing = 0; missing < measure.Items; missing++)
        {
            var answers = All(measure, 1);
            answers[missing] = null;
            var score = measure.Score(answers);
            Assert.Equal((null, null, null), (score.Total, score.Band, score.Refusal));
            Assert.Equal([missing + 1], score.Missing);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_answer_out_of_range_is_refused_and_gives_no_total(string key)
    {
        var measure = MeasureLibrary.Get(key);
        foreach (var wrong in new[] { -1, measure.MaximumPerItem + 1, int.MinValue, int.MaxValue })
        {
            var answers = All(measure, 1);
            answers[^1] = wrong;
            Assert.Null(measure.Score(answers).Total);
            Says.That("measures.out-of-range", measure.Score(answers).Refusal);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Too_many_or_too_few_answers_are_refused(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Says.That("measures.wrong-number", measure.Score([]).Refusal);
        Says.That("measures.wrong-number", measure.Score([.. All(measure, 1), 1]).Refusal);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Its_worked_example_comes_out(string key)
    {
        var measure = MeasureLibrary.Get(key);
        var score = measure.Score([.. measure.Example.Answers.Select(a => (int?)a)]);
        Assert.Equal((measure.Example.Total, measure.Example.BandKey), (score.Total!.Value, score.Band!.Key));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Its_limits_lie_within_its_totals(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Assert.InRange(measure.Caseness, 1, measure.MaximumTotal);
        Assert.InRange(measure.ReliableChange, 1, measure.MaximumTotal);
        Assert.InRange(measure.MeaningfulDrop ?? 1, 1, measure.ReliableChange);
        Assert.All(measure.CriticalItems, c => Assert.InRange(c.Item, 1, measure.Items));
        Assert.All(measure.CriticalItems, c => Assert.InRange(c.From, 1, measure.MaximumPerItem));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Its_wording_has_an_item_for_each_and_an_answer_for_each_value(string key)
    {
        var measure = MeasureLibrary.Get(key);
        using var file = typeof(Measure).Assembly.GetManifestResourceStream($"{measure.Wording}.en.json");
        Assert.NotNull(file);
        var wording = JsonSerializer.Deserialize<MeasureWording>(file, Json)!;
        Assert.Equal((key, measure.Items, measure.MaximumPerItem + 1), (wording.Key, wording.Items.Count, wording.Answers.Count));
        Assert.Equal(measure.Items, wording.Items.Distinct().Count());
        Assert.All([wording.Title, wording.Stem, wording.Credit, .. wording.Items, .. wording.Answers], words => Assert.NotEmpty(words));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Change_is_reliable_from_its_limit_on_and_never_below(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Gen.Select(Gen.Int[0, measure.MaximumTotal], Gen.Int[0, measure.MaximumTotal]).Sample((a, b) =>
        {
            var change = measure.ChangeBetween(a, b);
            var opposite = measure.ChangeBetween(b, a);
            return Math.Abs(a - b) < measure.ReliableChange
                ? change is Change.NoReliableChange && opposite is Change.NoReliableChange
                : (change, opposite) is (Change.Improved, Change.Worse) or (Change.Worse, Change.Improved);
        });
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Improved_is_never_said_for_less_than_reliable_change(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Gen.Select(Gen.Int[0, measure.MaximumTotal], Gen.Int[0, measure.MaximumTotal]).Sample((a, b) =>
        {
            var said = ChangeWords.ForTherapist(measure, a, b) + ChangeWords.ForClient(measure, a, b);
            var improved = measure.ChangeBetween(a, b) is Change.Improved;
            return said.Contains("improved", StringComparison.OrdinalIgnoreCase) == improved;
        });
    }
}
