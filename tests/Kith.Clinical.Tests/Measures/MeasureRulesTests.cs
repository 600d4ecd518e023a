using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Measures;

/// <summary>The ways of scoring, each with the measure that needs it.</summary>
public class MeasureRulesTests
{
    private static Measure Of(string key) => MeasureLibrary.Get(key);

    private static int?[] All(string key, int value) => [.. Enumerable.Repeat<int?>(value, Of(key).Items)];

    private static int? Part(Score score, string key) => score.Subscales.Single(s => s.Subscale.Key == key).Value;

    [Fact]
    public void On_the_GDS15_no_counts_for_five_items_and_yes_for_ten() =>
        Assert.Equal((5, 10), (Of("gds-15").Score(All("gds-15", 0)).Total!.Value, Of("gds-15").Score(All("gds-15", 1)).Total!.Value));

    [Fact]
    public void The_WHO5_is_the_sum_times_four()
    {
        Assert.Equal(52, Of("who-5").Score([3, 2, 3, 2, 3]).Total);
        Assert.Equal((true, false), (Of("who-5").IsCase([3, 2, 3, 2, 2]), Of("who-5").IsCase([3, 2, 3, 2, 3])));
        Assert.Equal("50 or less", Of("who-5").Caseness!.Words(Of("who-5")));
    }

    [Fact]
    public void Where_work_does_not_apply_the_WSAS_is_of_32_and_is_not_stretched()
    {
        var score = Of("wsas").Score([Item.DoesNotApply, 8, 8, 8, 8]);
        Assert.Equal((32, 32), (score.Total!.Value, score.Maximum!.Value));
        Assert.Null(Of("wsas").Score(All("wsas", 8)).Maximum);
        Assert.Equal([1], Of("wsas").Score([null, 8, 8, 8, 8]).Missing);
    }

    [Fact]
    public void Only_the_question_that_may_not_apply_can_be_set_aside() =>
        Says.That("measures.out-of-range", Of("wsas").Score([8, Item.DoesNotApply, 8, 8, 8]).Refusal);

    [Fact]
    public void A_total_from_paper_is_held_against_the_range()
    {
        var wsas = Of("wsas");
        Assert.Null(wsas.CheckTotal(40));
        Says.That("measures.total-out-of-range", wsas.CheckTotal(41));
        Assert.Null(wsas.CheckTotal(32, 1));
        Says.That("measures.total-out-of-range", wsas.CheckTotal(33, 1));
        Says.That("measures.always-applies", wsas.CheckTotal(10, 2));
        Says.That("measures.total-out-of-range", Of("k10").CheckTotal(9));
        Assert.Equal("The score of the EDE-Q lies between 0 and 6. Look at the form again.", Of("ede-q").CheckTotal(601)!.Sentence);
    }

    [Fact]
    public void The_EDEQ_is_the_mean_of_four_means()
    {
        var score = Of("ede-q").Score([.. Of("ede-q").Example.Answers]);
        Assert.Equal((100, 300, 200, 360), (Part(score, "restraint")!.Value, Part(score, "eating")!.Value, Part(score, "shape")!.Value, Part(score, "weight")!.Value));
        Assert.Equal("2.4", Of("ede-q").Say(score.Total!.Value));
    }

    [Fact]
    public void The_MSPSS_is_a_mean_in_three_parts()
    {
        var score = Of("mspss").Score([7, 7, 1, 1, 7, 4, 4, 1, 4, 7, 1, 4]);
        Assert.Equal((700, 100, 400, 400), (Part(score, "other")!.Value, Part(score, "family")!.Value, Part(score, "friends")!.Value, score.Total!.Value));
        Assert.Equal("5.08 (moderate support)", Of("mspss").SayWithBand(508));
    }

    [Fact]
    public void The_QIDS_takes_the_worst_of_sleep_of_appetite_and_of_movement() =>
        Assert.Equal(9, Of("qids-sr16").Score([3, 1, 0, 2, 0, 0, 0, 3, 1, 0, 0, 0, 0, 0, 2, 3]).Total);

    [Fact]
    public void The_ECRRS_has_two_parts_and_no_total()
    {
        var score = Of("ecr-rs").Score([7, 7, 7, 7, 1, 1, 4, 4, 4]);
        Assert.Null(score.Total);
        Assert.Equal((100, 400), (Part(score, "avoidance")!.Value, Part(score, "anxiety")!.Value));
        Says.That("measures.no-total", Of("ecr-rs").CheckTotal(300));
        Assert.Null(Of("ecr-rs").CheckPart("anxiety", 700));
        Says.That("measures.total-out-of-range", Of("ecr-rs").CheckPart("anxiety", 701));
        Says.That("measures.no-such-part", Of("ecr-rs").CheckPart("warmth", 300));
    }

    [Theory]
    [InlineData("0 0 - - - 0 -", 0)]
    [InlineData("1 0 - - - 0 -", 1)]
    [InlineData("1 1 0 0 0 0 -", 1)]
    [InlineData("1 1 1 0 0 0 -", 2)]
    [InlineData("0 0 - - - 1 0", 2)]
    [InlineData("1 1 0 1 0 0 -", 3)]
    [InlineData("0 0 - - - 1 1", 3)]
    public void The_screener_goes_by_its_worst_answer_and_passes_over_what_is_not_asked(string answers, int tier)
    {
        var score = Of("c-ssrs").Score([.. answers.Split(' ').Select(a => a == "-" ? null : (int?)int.Parse(a, System.Globalization.CultureInfo.InvariantCulture))]);
        Assert.Equal(tier, score.Total);
        Assert.Equal(answers.Count(c => c == '1'), score.Critical.Count);
    }

    [Fact]
    public void What_hangs_on_a_yes_is_missing_after_a_yes() =>
        Assert.Equal([3, 4, 5], Of("c-ssrs").Score([0, 1, null, null, null, 0, null]).Missing);

    [Fact]
    public void After_never_the_AUDITC_needs_no_more_answers() =>
        Assert.Equal(0, Of("audit-c").Score([0, null, null]).Total);

    [Fact]
    public void The_AUDITC_finds_a_case_earlier_for_women_and_when_the_sex_is_not_known()
    {
        Assert.Equal((true, false, true), (Of("audit-c").IsCase([1, 1, 1], woman: true)!.Value, Of("audit-c").IsCase([1, 1, 1], woman: false)!.Value, Of("audit-c").IsCase([1, 1, 1])!.Value));
        Assert.Equal("3 or more for women, 4 or more for men", Of("audit-c").Caseness!.Words(Of("audit-c")));
    }

    [Fact]
    public void Seven_signs_make_no_case_unless_they_came_together_and_were_a_problem()
    {
        int?[] signs = [.. Enumerable.Repeat<int?>(1, 7), .. Enumerable.Repeat<int?>(0, 6)];
        Assert.Equal(7, Of("mdq").Score([.. signs, 1, 2]).Total);
        Assert.Equal((true, false, false), (Of("mdq").IsCase([.. signs, 1, 2])!.Value, Of("mdq").IsCase([.. signs, 0, 2])!.Value, Of("mdq").IsCase([.. signs, 1, 1])!.Value));
    }

    [Fact]
    public void The_last_two_of_the_AUDIT_take_0_2_and_4()
    {
        Assert.Equal((true, false, true), (Of("audit").Takes(9, 2), Of("audit").Takes(9, 3), Of("audit").Takes(8, 3)));
        Assert.Equal(3, Of("audit").Questions[8].Choices);
    }

    [Fact]
    public void The_lines_of_the_ORS_are_measured_to_the_millimetre() =>
        Assert.Equal("23", Of("ors").Say(Of("ors").Score([62, 50, 71, 47]).Total!.Value));

    [Fact]
    public void Hamilton_raises_the_third_item_from_2_on()
    {
        var answers = All("hrsd-17", 0);
        answers[2] = 1;
        Assert.Empty(Of("hrsd-17").Score(answers).Critical);
        answers[2] = 2;
        Assert.Equal([new CriticalAnswer(3, 2)], Of("hrsd-17").Score(answers).Critical);
    }

    [Fact]
    public void Where_nobody_knows_what_chance_explains_nobody_improved()
    {
        Assert.Equal(
            "K10 was 40 (severe) and is 12 (likely to be well): 28 points lower. How much of this may be chance is not known for this measure.",
            ChangeWords.ForTherapist(Of("k10"), 40, 12));
        Assert.Equal("Your score was 40. Now it is 12. That is 28 points lower. We cannot say if that is more than chance.", ChangeWords.ForClient(Of("k10"), 40, 12));
    }

    [Fact]
    public void A_whole_PHQ9_is_scored_without_making_more_than_the_result()
    {
        const int Times = 1000;
        int?[] answers = [1, 2, 3, 0, 1, 2, 3, 1, 0];
        var phq9 = Given.Phq9;
        var sum = phq9.Score(answers).Total!.Value;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
            sum += phq9.Score(answers).Total!.Value;
        Assert.Equal(13 * (Times + 1), sum);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Times, 1, 96);
    }
}
