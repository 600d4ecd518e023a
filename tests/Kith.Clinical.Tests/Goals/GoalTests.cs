using Kith.Clinical.Goals;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Goals;

public class GoalTests
{
    private readonly Goal _goal = new() { Id = Given.Id(10), ClinicId = Given.Id(900), Words = "See Ruth again", SetOn = Given.Began };

    private Refusal? Rate(int score, DateOnly? on = null, int id = 1) => _goal.Rate(Given.Id(id), score, on ?? Given.Today, Given.Today, AnsweredBy.Client, Given.Id(9));

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void A_goal_is_rated_from_0_to_10(int score)
    {
        Assert.Null(Rate(score));
        var rating = Assert.Single(_goal.Ratings);
        Assert.Equal((score, Given.Today, Given.Id(10), Given.Id(900)), (rating.Score, rating.RatedOn, rating.GoalId, rating.ClinicId));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Other_numbers_are_refused(int score)
    {
        Says.That("goals.score", Rate(score));
        Assert.Empty(_goal.Ratings);
    }

    [Fact]
    public void It_is_not_rated_before_it_was_set_nor_for_a_day_to_come()
    {
        Says.That("goals.before-set", Rate(5, Given.Began.AddDays(-1)));
        Says.That("goals.in-future", Rate(5, Given.Today.AddDays(1)));
    }

    [Fact]
    public void Of_two_ratings_on_a_day_the_later_one_holds_and_both_are_kept()
    {
        Assert.Null(_goal.LastRating());
        Assert.Null(Rate(7, id: 2));
        Assert.Null(Rate(3, Given.Began, id: 3));
        Assert.Null(Rate(6, id: 4));
        Assert.Equal((6, 3), (_goal.LastRating()!.Score, _goal.Ratings.Count));
    }

    [Fact]
    public void Let_go_of_with_a_reason_it_is_rated_no_more()
    {
        Says.That("goals.withdrawal-without-reason", _goal.Withdraw(" ", Given.Now));
        Assert.Null(_goal.Withdraw("Ruth moved away.", Given.Now));
        Says.That("goals.withdrawn", Rate(5));
        Says.That("goals.withdrawn", _goal.Withdraw("Again.", Given.Now));
    }

    [Fact]
    public void It_has_words()
    {
        Says.That("goals.without-words", Goal.Check(""));
        Assert.Null(Goal.Check("See Ruth again"));
    }

    [Fact]
    public void A_rating_says_who_gave_it()
    {
        Assert.Null(_goal.Rate(Given.Id(7), 4, Given.Today, Given.Today, AnsweredBy.BesideTherapist, Given.Therapist));
        Assert.Equal((AnsweredBy.BesideTherapist, Given.Therapist), (_goal.LastRating()!.RatedBy, _goal.LastRating()!.RatedById));
    }

    [Fact]
    public void A_goal_stands_from_the_day_it_was_set_until_it_is_let_go_of()
    {
        Assert.False(_goal.StoodAt(Given.Now, _goal.SetOn.AddDays(-1)));
        Assert.True(_goal.StoodAt(Given.Now, Given.Today));
        _goal.Withdraw("It is reached.", Given.Now);
        Assert.True(_goal.StoodAt(Given.Now.AddMinutes(-1), Given.Today));
        Assert.False(_goal.StoodAt(Given.Now, Given.Today));
    }
}
