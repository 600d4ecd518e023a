using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Measures;

public class ResponseTests
{
    [Fact]
    public void Whole_answers_are_sent_with_their_total()
    {
        var response = Given.Response("gad-7", 1, 1, 1, 1, 1, 1, 1);
        Assert.Null(response.Finish(Given.Now));
        Assert.Equal((7, Given.Now), (response.Total!.Value, response.FinishedAt!.Value));
    }

    [Fact]
    public void With_one_missing_they_are_sent_without_a_total()
    {
        var response = Given.Response("gad-7", 1, 1, 1, null, 1, 1, 1);
        Assert.Null(response.Finish(Given.Now));
        Assert.Equal((null, Given.Now), (response.Total, response.FinishedAt!.Value));
    }

    [Fact]
    public void Nothing_answered_is_nothing_to_send() =>
        Says.That("measures.nothing-answered", Given.Response("gad-7", null, null, null, null, null, null, null).Finish(Given.Now));

    [Fact]
    public void What_is_sent_stays_as_it_is()
    {
        var response = Given.Response("gad-7", 1, 1, 1, 1, 1, 1, 1);
        Assert.Null(response.Finish(Given.Now));
        Says.That("measures.already-sent", response.Save([0, 0, 0, 0, 0, 0, 0]));
        Says.That("measures.already-sent", response.Finish(Given.Now));
        Assert.Equal(7, response.Total);
    }

    [Fact]
    public void Half_a_form_is_kept_on_the_way()
    {
        var response = Given.Response("gad-7", new int?[7]);
        Assert.Null(response.Save([2, 3, null, null, null, null, null], difficulty: 1));
        Assert.Equal([2, 3, null, null, null, null, null], response.Answers);
        Assert.Equal((1, null), (response.Difficulty, response.Total));
    }

    [Fact]
    public void A_value_out_of_range_is_not_kept()
    {
        var response = Given.Response("gad-7", new int?[7]);
        Says.That("measures.out-of-range", response.Save([4, null, null, null, null, null, null]));
        Says.That("measures.difficulty-out-of-range", response.Save(new int?[7], difficulty: 4));
        Assert.All(response.Answers, a => Assert.Null(a));
    }

    [Fact]
    public void A_correction_takes_its_place_once_with_a_reason()
    {
        var response = Given.Response("gad-7", 1, 1, 1, 1, 1, 1, 1);
        Says.That("measures.not-finished", response.Supersede(Given.Id(7), "Slip of the finger."));
        Assert.Null(response.Finish(Given.Now));
        Says.That("measures.no-reason", response.Supersede(Given.Id(7), " "));
        Assert.Null(response.Supersede(Given.Id(7), "Slip of the finger."));
        Says.That("measures.already-replaced", response.Supersede(Given.Id(8), "Again."));
        Assert.Equal((Given.Id(7), 7), (response.SupersededById!.Value, response.Total!.Value));
    }

    [Fact]
    public void When_each_answer_was_last_given_is_kept_with_it()
    {
        var response = new Response { MeasureKey = "phq-9", Answers = new int?[9], StartedAt = Given.Now };
        Assert.Null(response.Save([1, null, null, null, null, null, null, null, null], at: Given.Now));
        Assert.Null(response.Save([1, 2, null, null, null, null, null, null, null], at: Given.Now.AddSeconds(8)));
        Assert.Null(response.Save([3, 2, null, null, null, null, null, null, null], at: Given.Now.AddSeconds(20)));
        Assert.Equal([20, 8, null, null, null, null, null, null, null], response.GivenAfter);
    }

    [Fact]
    public void A_clock_set_back_between_two_answers_gives_no_time_before_the_start()
    {
        var response = new Response { MeasureKey = "phq-9", Answers = new int?[9], StartedAt = Given.Now };
        Assert.Null(response.Save([1, null, null, null, null, null, null, null, null], at: Given.Now.AddHours(-1)));
        Assert.Equal(0, response.GivenAfter[0]);
    }
}
