using Kith.Clinical.Inventory;
using Kith.Clinical.Reviews;

namespace Kith.Clinical.Tests.Reviews;

public class ReviewTests
{
    private static Review Review(Moment moment, Decision? decision, int? alliance = 8) =>
        new() { Moment = moment, Decision = decision, Alliance = alliance };

    [Fact]
    public void A_review_is_signed_when_the_two_have_decided()
    {
        var review = Review(Moment.Middle, Decision.GoOn);
        Assert.Null(review.Sign("Ines Albrecht", Given.Now));
        Assert.Equal(Given.Now, review.SignedAt);
        Says.That("reviews.signed", review.Sign("Ines Albrecht", Given.Now));
        Says.That("reviews.signed", review.MustBeUnsigned());
    }

    [Fact]
    public void The_name_under_it_is_the_name_of_that_day()
    {
        var review = Review(Moment.End, Decision.End);
        Assert.Null(review.Sign("Ines Albrecht", Given.Now));
        Assert.Equal("Ines Albrecht", review.SignedBy);
    }

    [Fact]
    public void Another_review_of_the_same_point_needs_the_first_signed_and_a_reason()
    {
        var first = Review(Moment.End, Decision.NewContract);
        Assert.Null(ReviewRules.MayBegin([], ""));
        Says.That("reviews.one-at-a-time", ReviewRules.MayBegin([first], "The new contract ends"));
        Assert.Null(first.Sign("Ines Albrecht", Given.Now));
        Says.That("reviews.another-without-reason", ReviewRules.MayBegin([first], " "));
        Assert.Null(ReviewRules.MayBegin([first], "The new contract ends"));
    }

    [Fact]
    public void Not_before() => Says.That("reviews.no-decision", Review(Moment.Middle, null).Sign("Ines Albrecht", Given.Now));

    [Theory]
    [InlineData(Moment.Middle, Decision.Maintenance)]
    [InlineData(Moment.Middle, Decision.NewContract)]
    [InlineData(Moment.End, Decision.GoOn)]
    [InlineData(Moment.End, Decision.ChangeFocus)]
    public void Each_decision_has_its_time(Moment moment, Decision decision) =>
        Says.That("reviews.decision-not-now", Review(moment, decision).Sign("Ines Albrecht", Given.Now));

    [Fact]
    public void Every_decision_has_a_time_and_words() =>
        Assert.All(
            Enum.GetValues<Decision>(),
            d =>
            {
                Assert.Contains(d, ReviewRules.DecisionsAt(Moment.Middle).Union(ReviewRules.DecisionsAt(Moment.End)));
                Assert.NotEmpty(ReviewRules.Words(d));
            });

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void How_well_the_two_work_together_runs_from_0_to_10(int alliance) =>
        Says.That("reviews.alliance", Review(Moment.End, Decision.End, alliance).Sign("Ines Albrecht", Given.Now));

    [Fact]
    public void The_client_may_leave_that_question_out() => Assert.Null(Review(Moment.End, Decision.End, alliance: null).Sign("Ines Albrecht", Given.Now));

    [Fact]
    public void Without_meaningful_change_by_the_middle_the_page_says_so_and_lists_what_to_check()
    {
        var prompts = ReviewPrompts.InTheCourse(Given.Phq9, 18, 16, 8, 8);
        Assert.Contains("Not on track", prompts!.Sentence, StringComparison.Ordinal);
        Assert.Equal(Enum.GetValues<Checked>().Where(c => c is not Checked.None), prompts.Checks.Select(c => c.Check));
    }

    [Fact]
    public void A_rise_by_more_than_chance_is_said_at_any_time() =>
        Assert.Contains("6 points higher", ReviewPrompts.InTheCourse(Given.Phq9, 12, 18, 2, 8)!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void When_things_move_there_is_nothing_to_list()
    {
        Assert.Null(ReviewPrompts.InTheCourse(Given.Phq9, 18, 12, 8, 8));
        Assert.Null(ReviewPrompts.AtTheEnd(Given.Phq9, 21, 6));
    }

    [Fact]
    public void At_the_end_without_response_it_was_the_treatment_not_the_person()
    {
        var prompts = ReviewPrompts.AtTheEnd(Given.Phq9, 18, 16);
        Assert.Contains("the treatment did not work, which is not the client's fault", prompts!.Sentence, StringComparison.Ordinal);
        Assert.NotEmpty(prompts.Checks);
        Assert.Contains("That is not your fault.", ReviewPrompts.ForTheClientWithoutResponse, StringComparison.Ordinal);
    }
}
