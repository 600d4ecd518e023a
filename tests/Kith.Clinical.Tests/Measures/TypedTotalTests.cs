using Kith.Clinical.Measures;
using Kith.Clinical.Safety;

namespace Kith.Clinical.Tests.Measures;

/// <summary>Scores that were worked out elsewhere and are typed as they stand.</summary>
public class TypedTotalTests
{
    [Fact]
    public void A_total_is_kept_as_it_stands_and_no_answer_is_made_up()
    {
        var response = Given.Response("wsas", new int?[5]);
        Assert.Null(response.Type(new(TotalFrom.Paper, 27, [], new int?[5]), Given.Now));
        Assert.Equal((27, TotalFrom.Paper, Given.Now), (response.Total!.Value, response.TypedFrom!.Value, response.FinishedAt!.Value));
        Assert.All(response.Answers, a => Assert.Null(a));
        Says.That("measures.already-sent", response.Type(new(TotalFrom.Paper, 12, [], new int?[5]), Given.Now));
    }

    [Theory]
    [InlineData("wsas", 41)]
    [InlineData("wsas", -1)]
    [InlineData("k10", 9)]
    [InlineData("phq-9", 28)]
    public void A_total_that_no_answers_give_is_refused(string key, int total) => Says.That("measures.total-out-of-range", Check(key, total));

    [Fact]
    public void Without_the_question_that_does_not_apply_the_highest_total_is_lower()
    {
        Assert.Null(Check("wsas", 32, (1, Item.DoesNotApply)));
        Says.That("measures.total-out-of-range", Check("wsas", 33, (1, Item.DoesNotApply)));
    }

    [Fact]
    public void The_answer_about_safety_raises_its_alert_as_if_it_had_been_given_here()
    {
        var response = Given.Response("phq-9", new int?[9]);
        Assert.Null(response.Type(new(TotalFrom.Paper, 14, [], [null, null, null, null, null, null, null, null, 2]), Given.Now));
        Assert.Equal((9, 2), SafetyRules.AlertsIn(response, () => Given.Id(1), Given.Now).Select(a => (a.Item, a.Value)).Single());
    }

    [Fact]
    public void A_total_that_must_hold_an_answer_about_safety_is_not_kept_without_it()
    {
        Says.That("measures.critical-missing", Check("phq-9", 25));
        Assert.Null(Check("phq-9", 24));
        Assert.Null(Check("phq-9", 25, (9, 1)));
        Says.That("measures.total-out-of-range", Check("phq-9", 25, (9, 0)));
        Says.That("measures.total-out-of-range", Check("phq-9", 2, (9, 3)));
        Says.That("measures.critical-missing", Check("c-ssrs", 1));
        Says.That("measures.critical-missing", new TypedTotal(TotalFrom.Paper, 9, [null, null, null, null, null, 1, null, null, null], new int?[16]).Check(MeasureLibrary.Get("qids-sr16")));
    }

    [Fact]
    public void With_a_total_no_other_answer_is_typed() => Says.That("measures.not-asked-with-total", Check("phq-9", 10, (1, 2)));

    [Fact]
    public void A_value_that_is_no_answer_to_the_question_is_refused() => Says.That("measures.out-of-range", Check("phq-9", 10, (9, 4)));

    [Fact]
    public void Parts_lie_in_their_range_and_add_up_where_the_measure_adds_them()
    {
        var qids = MeasureLibrary.Get("qids-sr16");
        Assert.Null(Typed(qids, 9, 1, 1, 1, 1, 1, 0, 2, 1, 1).Check(qids));
        Says.That("measures.parts-add-up", Typed(qids, 10, 1, 1, 1, 1, 1, 0, 2, 1, 1).Check(qids));
        Says.That("measures.part-out-of-range", Typed(qids, 9, 4, 1, 1, 1, 1, 0, 1, 0, 0).Check(qids));
    }

    [Fact]
    public void A_measure_without_a_total_is_kept_by_its_parts()
    {
        var ecr = MeasureLibrary.Get("ecr-rs");
        Says.That("measures.no-part", Typed(ecr, null, null, null).Check(ecr));
        Says.That("measures.no-total", Typed(ecr, 300, 250, null).Check(ecr));
        var response = Given.Response("ecr-rs", new int?[9]);
        Assert.Null(response.Type(Typed(ecr, null, 250, null), Given.Now));
        Assert.Equal((null, 250, null), (response.Total, response.PartScores()[0].Value, response.PartScores()[1].Value));
    }

    [Fact]
    public void A_total_left_empty_is_asked_for() => Says.That("measures.total-missing", Check("wsas", null));

    [Theory]
    [InlineData("phq-9", "14", 14)]
    [InlineData("phq-9", "14.5", null)]
    [InlineData("phq-9", "1,4", null)]
    [InlineData("phq-9", "fourteen", null)]
    [InlineData("ede-q", "2.75", 275)]
    [InlineData("ede-q", "2,7", 270)]
    [InlineData("ede-q", "2.755", null)]
    [InlineData("ede-q", "99999999999999999999", null)]
    public void A_number_is_read_as_it_is_said(string key, string said, int? number) => Assert.Equal(number, MeasureLibrary.Get(key).Read(said));

    private static Refusal? Check(string key, int? total, params (int Item, int Answer)[] known)
    {
        var measure = MeasureLibrary.Get(key);
        var answers = new int?[measure.Items];
        foreach (var (item, answer) in known)
            answers[item - 1] = answer;
        return new TypedTotal(TotalFrom.Paper, total, new int?[measure.Subscales.Count], answers).Check(measure);
    }

    private static TypedTotal Typed(Measure measure, int? total, params int?[] parts) => new(TotalFrom.Paper, total, parts, new int?[measure.Items]);
}
