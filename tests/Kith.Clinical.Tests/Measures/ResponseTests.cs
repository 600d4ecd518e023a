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
}
