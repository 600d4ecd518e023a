using CsCheck;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Measures;

/// <summary>The contract every measure of the library is held to, with or without its words.</summary>
public class EveryMeasureTests
{
    public static TheoryData<string> Keys => [.. MeasureLibrary.All.Select(m => m.Key)];

    public static TheoryData<string> WithTotal => [.. MeasureLibrary.All.Where(m => m.HasTotal).Select(m => m.Key)];

    private static int?[] Each(Measure measure, Func<Item, int> value) => [.. measure.Questions.Select(q => (int?)value(q))];

    /// <summary>The answers that are worth the fewest points, and those worth the most.</summary>
    private static (int?[] Fewest, int?[] Most) Ends(Measure measure) =>
        (Each(measure, q => q.Reversed ? q.To : q.From), Each(measure, q => q.Reversed ? q.From : q.To));

    private static Gen<int?[]> Answers(Measure measure) => Gen.Int[0, int.MaxValue - 1].Array[measure.Items]
        .Select(chance => chance.Select((c, i) => (int?)measure.Questions[i].ValueOf(c % measure.Questions[i].Choices)).ToArray());

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

    [Fact]
    public void Every_measure_of_a_protocol_has_its_words_and_the_leading_one_a_reliable_change() =>
        Assert.All(ProtocolLibrary.All, protocol =>
        {
            Assert.NotNull(MeasureLibrary.Get(protocol.LeadingMeasure).ReliableChange);
            Assert.All(protocol.Measures, m => Assert.False(MeasureLibrary.Get(m.MeasureKey).ScoreOnly));
            Assert.All(protocol.Measures, m => Assert.Equal(RatedBy.Client, MeasureLibrary.Get(m.MeasureKey).RatedBy));
        });

    [Theory]
    [MemberData(nameof(Keys))]
    public void It_says_where_it_comes_from_and_who_may_use_it(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Assert.Matches("^[a-z0-9-]+$", measure.Key);
        Assert.NotEmpty(measure.Sources);
        Assert.All(measure.Sources, source => Assert.Matches("\\(\\d{4}\\)", source));
        Assert.All(
            [measure.Licence.Terms, measure.Licence.SaidBy, measure.Licence.Where, measure.About, measure.Window, measure.Name, measure.Example.From],
            words => Assert.False(string.IsNullOrWhiteSpace(words)));
        Assert.All([measure.Loinc.Panel, measure.Loinc.Total], code => Assert.Matches("^(\\d+-\\d)?$", code ?? ""));
    }

    [Theory]
    [MemberData(nameof(WithTotal))]
    public void Its_bands_begin_at_the_lowest_total_rise_and_have_names_of_their_own(string key)
    {
        var measure = MeasureLibrary.Get(key);
        if (measure.Bands.Count == 0)
        {
            Assert.Null(measure.BandOf(measure.MinimumTotal));
            return;
        }
        Assert.Equal(measure.MinimumTotal, measure.Bands[0].From);
        Assert.All(measure.Bands.Zip(measure.Bands.Skip(1)), pair => Assert.True(pair.First.From < pair.Second.From));
        Assert.True(measure.Bands[^1].From <= measure.MaximumTotal);
        Assert.Equal(measure.Bands.Count, measure.Bands.Select(b => b.Key).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(WithTotal))]
    public void Every_total_has_one_band_and_no_other_number_has_any(string key)
    {
        var measure = MeasureLibrary.Get(key);
        for (var total = measure.MinimumTotal; measure.Bands.Count > 0 && total <= measure.MaximumTotal; total++)
        {
            var above = measure.Bands.Where(b => b.From > total).Select(b => b.From).DefaultIfEmpty(int.MaxValue).Min();
            Assert.True(measure.BandOf(total)!.From <= total && total < above);
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => measure.BandOf(measure.MinimumTotal - 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => measure.BandOf(measure.MaximumTotal + 1));
    }

    [Theory]
    [MemberData(nameof(WithTotal))]
    public void Every_band_is_reached_by_some_answers(string key)
    {
        var measure = MeasureLibrary.Get(key);
        var (answers, most) = Ends(measure);
        var reached = new HashSet<string?> { measure.Score(answers).Band?.Key };
        for (var item = 0; item < measure.Items; item++)
        {
            // One item after the other, step by step, from its fewest points to its most.
            var question = measure.Questions[item];
            for (var choice = 1; choice < question.Choices && question.Weight > 0; choice++)
            {
                answers[item] = question.ValueOf(question.Reversed ? question.Choices - 1 - choice : choice);
                reached.Add(measure.Score(answers).Band?.Key);
            }
            answers[item] = most[item];
        }
        Assert.All(measure.Bands, band => Assert.Contains(band.Key, reached));
    }

    [Theory]
    [MemberData(nameof(WithTotal))]
    public void The_fewest_points_give_the_lowest_total_and_the_most_the_highest(string key)
    {
        var measure = MeasureLibrary.Get(key);
        var (fewest, most) = Ends(measure);
        Assert.Equal((measure.MinimumTotal, measure.Bands.Count > 0 ? measure.Bands[0] : null), (measure.Score(fewest).Total!.Value, measure.Score(fewest).Band));
        Assert.Equal((measure.MaximumTotal, measure.Bands.Count > 0 ? measure.Bands[^1] : null), (measure.Score(most).Total!.Value, measure.Score(most).Band));
        Assert.True(measure.MinimumTotal < measure.MaximumTotal);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void One_missing_answer_gives_no_total_and_says_which(string key)
    {
        var measure = MeasureLibrary.Get(key);
        for (var missing = 0; missing < measure.Items; missing++)
        {
            var answers = Each(measure, q => q.To);
            answers[missing] = null;
            var score = measure.Score(answers);
            Assert.Equal((null, null, null), (score.Total, score.Band, score.Refusal));
            Assert.Equal([missing + 1], score.Missing);
            Assert.All(score.Subscales, part => Assert.Equal(part.Subscale.Items.Contains(missing + 1), part.Value is null));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Without_any_answer_there_is_no_total_either(string key) =>
        Assert.Null(MeasureLibrary.Get(key).Score(new int?[MeasureLibrary.Get(key).Items]).Total);

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_answer_out_of_range_is_refused_and_gives_no_total(string key)
    {
        var measure = MeasureLibrary.Get(key);
        for (var item = 0; item < measure.Items; item++)
        {
            foreach (var wrong in new[] { measure.Questions[item].From - 3, measure.Questions[item].To + 1, int.MinValue, int.MaxValue })
            {
                var answers = Each(measure, q => q.From);
                answers[item] = wrong;
                Assert.Null(measure.Score(answers).Total);
                Says.That("measures.out-of-range", measure.Score(answers).Refusal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Too_many_or_too_few_answers_are_refused(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Says.That("measures.wrong-number", measure.Score([]).Refusal);
        Says.That("measures.wrong-number", measure.Score([.. Each(measure, q => q.From), 1]).Refusal);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_reversed_item_counts_the_other_way_round(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Assert.All(measure.Questions, q =>
        {
            Assert.Equal(q.Reversed ? q.FewestPoints : q.MostPoints, q.Points(q.To));
            Assert.Equal(q.Reversed ? q.MostPoints : q.FewestPoints, q.Points(q.From));
        });
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Whatever_is_answered_total_and_parts_stay_within_their_ranges(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Answers(measure).Sample(
            answers =>
            {
                var score = measure.Score(answers);
                return score.Missing.Count == 0
                    && (measure.HasTotal ? score.Total >= measure.MinimumTotal && score.Total <= measure.MaximumTotal : score.Total is null)
                    && score.Subscales.All(s => s.Value >= measure.RangeOf(s.Subscale).Lowest && s.Value <= measure.RangeOf(s.Subscale).Highest);
            },
            iter: 200);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Its_worked_example_comes_out(string key)
    {
        var measure = MeasureLibrary.Get(key);
        var score = measure.Score([.. measure.Example.Answers]);
        Assert.Empty(score.Missing);
        Assert.Equal((measure.Example.Total, measure.Example.BandKey), (score.Total, score.Band?.Key));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Its_limits_lie_within_its_totals(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Assert.InRange(measure.Caseness?.At ?? measure.MaximumTotal, measure.MinimumTotal, measure.MaximumTotal);
        Assert.InRange(measure.ReliableChange ?? 1, 1, Math.Max(1, measure.MaximumTotal - measure.MinimumTotal));
        Assert.InRange(measure.MeaningfulDrop ?? 1, 1, measure.ReliableChange ?? 1);
        Assert.All(measure.CriticalItems, c => Assert.True(measure.Takes(c.Item, c.From) && c.From > measure.Questions[c.Item - 1].From));
        Assert.All(measure.Subscales, s => Assert.All(s.Items, i => Assert.InRange(i, 1, measure.Items)));
        Assert.All(measure.Questions.Select((q, i) => (q.OnlyAfter, Number: i + 1)), q => Assert.True(q.OnlyAfter is null || q.OnlyAfter < q.Number));
        if (measure.Ages is { To: { } oldest } ages)
            Assert.True(ages.From <= oldest);
    }

    [Theory]
    [MemberData(nameof(WithTotal))]
    public void Change_is_reliable_from_its_limit_on_never_below_and_never_when_nobody_knows_it(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Gen.Select(Gen.Int[measure.MinimumTotal, measure.MaximumTotal], Gen.Int[measure.MinimumTotal, measure.MaximumTotal]).Sample((a, b) =>
        {
            var (change, opposite) = (measure.ChangeBetween(a, b), measure.ChangeBetween(b, a));
            return measure.ReliableChange is not { } limit
                ? (change, opposite) is (Change.NotKnown, Change.NotKnown)
                : Math.Abs(a - b) < limit
                    ? (change, opposite) is (Change.NoReliableChange, Change.NoReliableChange)
                    : (change, opposite) is (Change.Improved, Change.Worse) or (Change.Worse, Change.Improved);
        });
    }

    [Theory]
    [MemberData(nameof(WithTotal))]
    public void Improved_is_never_said_for_less_than_reliable_change(string key)
    {
        var measure = MeasureLibrary.Get(key);
        Gen.Select(Gen.Int[measure.MinimumTotal, measure.MaximumTotal], Gen.Int[measure.MinimumTotal, measure.MaximumTotal]).Sample((a, b) =>
        {
            var said = ChangeWords.ForTherapist(measure, a, b) + ChangeWords.ForClient(measure, a, b);
            return said.Contains("improved", StringComparison.OrdinalIgnoreCase) == measure.ChangeBetween(a, b) is Change.Improved;
        });
    }
}
