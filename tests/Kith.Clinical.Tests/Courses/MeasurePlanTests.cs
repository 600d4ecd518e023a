using Kith.Clinical.Courses;

namespace Kith.Clinical.Tests.Courses;

/// <summary>Which questionnaires come when, in a course whose therapist changed something about it.</summary>
public class MeasurePlanTests
{
    /// <summary>Sessions 1 to 8 are over; the ninth begins as all this is asked.</summary>
    private static readonly SessionFact[] Sessions =
        [.. Enumerable.Range(1, 16).Select(n => new SessionFact(Given.Id(n), n, Given.Session(n).StartsAt, n > 8, n <= 8))];

    [Fact]
    public void Without_a_choice_the_protocol_holds()
    {
        Assert.Equal(["phq-9", "gad-7"], Before(9));
        Assert.Equal(["phq-9"], Before(10));
    }

    [Fact]
    public void A_measure_added_before_every_session_comes_after_those_of_the_protocol() =>
        Assert.Equal(["phq-9", "gad-7", "mspss"], Before(9, Choice("mspss", MeasureChange.Added)));

    [Fact]
    public void A_measure_added_before_sessions_12_and_16_comes_there_and_nowhere_else()
    {
        var choice = Choice("mspss", MeasureChange.Added, sessions: [12, 16]);
        Assert.Equal([12, 16], Enumerable.Range(9, 8).Where(n => Before(n, choice).Contains("mspss")));
    }

    [Fact]
    public void A_measure_moved_to_session_10_leaves_the_places_the_protocol_gave_it()
    {
        var choice = Choice("gad-7", MeasureChange.Moved, sessions: [10]);
        Assert.Equal([10], Enumerable.Range(9, 8).Where(n => Before(n, choice).Contains("gad-7")));
    }

    [Fact]
    public void A_measure_dropped_is_asked_no_more_and_the_others_stay() =>
        Assert.Equal(["phq-9"], Before(13, Choice("gad-7", MeasureChange.Dropped)));

    [Fact]
    public void A_change_taken_back_gives_the_protocol_its_place_again()
    {
        var choice = Choice("gad-7", MeasureChange.Dropped);
        Assert.Null(choice.TakeBack(Given.Therapist, "She asked for it.", Given.Now.AddMinutes(5)));
        Assert.Equal(["phq-9", "gad-7"], Before(13, choice));
        Says.That("measures.plan-ended-before", choice.TakeBack(Given.Therapist, "Again.", Given.Now));
    }

    [Fact]
    public void Taking_a_change_back_needs_a_reason() =>
        Says.That("measures.plan-no-reason", Choice("gad-7", MeasureChange.Dropped).TakeBack(Given.Therapist, " ", Given.Now));

    [Fact]
    public void Of_two_choices_about_one_measure_the_later_holds_and_the_earlier_is_kept()
    {
        var first = Choice("gad-7", MeasureChange.Dropped);
        var second = Choice("gad-7", MeasureChange.Moved, number: 2, sessions: [11]);
        first.GiveWay(Given.Therapist, second.ChosenAt);
        var plan = Plan(first, second);
        Assert.Same(second, plan.Standing("gad-7"));
        Assert.Equal([first, second], plan.Choices);
        Assert.Equal(3, plan.Steps);
        Assert.Contains("gad-7", Before(11, first, second));
    }

    [Fact]
    public void A_session_that_is_over_shows_what_was_asked_then()
    {
        var choice = Choice("gad-7", MeasureChange.Dropped);
        Assert.Contains("gad-7", Before(5, choice));
        Assert.Contains("gad-7", Before(8, choice));
    }

    [Fact]
    public void Questions_that_the_client_has_begun_keep_their_measures()
    {
        var choice = Choice("gad-7", MeasureChange.Dropped);
        Assert.Equal(["phq-9", "gad-7"], Plan(choice).For(Sessions[8], begun: Given.Now.AddMinutes(-10)));
        Assert.Equal(["phq-9"], Plan(choice).For(Sessions[8], begun: Given.Now.AddMinutes(10)));
    }

    [Fact]
    public void What_is_taken_back_after_the_client_began_stays_as_they_began_it()
    {
        var choice = Choice("mspss", MeasureChange.Added);
        Assert.Null(choice.TakeBack(Given.Therapist, "Too long.", Given.Now.AddMinutes(30)));
        Assert.Contains("mspss", Plan(choice).For(Sessions[9], begun: Given.Now.AddMinutes(10)));
        Assert.DoesNotContain("mspss", Plan(choice).For(Sessions[9], begun: null));
    }

    [Fact]
    public void A_later_contract_counts_its_own_sessions_by_the_protocol_and_the_courses_by_choice()
    {
        var more = Given.Contract(4, ContractKind.Continuation, number: 2, starts: Given.Began.AddDays(7 * 16));
        SessionFact[] all = [.. Sessions, new(Given.Id(17), 17, Given.Session(17).StartsAt, true, false)];
        var plan = new MeasurePlan("acute-adult", [Given.Contract(), more], all, [Choice("mspss", MeasureChange.Added, sessions: [18])], Given.London);
        Assert.Equal(["phq-9", "gad-7"], plan.For(all[16], null));
        Assert.Equal(20, plan.Places.Count);
        Assert.Contains("mspss", plan.For(plan.Places[17], null));
    }

    [Fact]
    public void A_gap_is_where_an_answer_was_due()
    {
        Assert.Equal(Enumerable.Range(1, 16), Plan().Gaps("phq-9").Order());
        Assert.Empty(Plan().Gaps("gad-7"));
        Assert.Equal(Enumerable.Range(1, 8), Plan(Choice("phq-9", MeasureChange.Dropped)).Gaps("phq-9").Order());
        Assert.Equal([10, 12], Plan(Choice("mspss", MeasureChange.Added, sessions: [10, 12])).Gaps("mspss").Order());
    }

    [Theory]
    [InlineData("session 8", 8)]
    [InlineData("sessions 8 and 9", 8, 9)]
    [InlineData("sessions 1, 5 and 8", 1, 5, 8)]
    [InlineData("sessions 4 to 16", 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)]
    [InlineData("sessions 2, 4 to 6, 9 and 10", 2, 4, 5, 6, 9, 10)]
    public void Sessions_are_named_as_people_name_them(string words, params int[] numbers) => Assert.Equal(words, SessionNumbers.Words(numbers));

    private static IReadOnlyList<string> Before(int number, params MeasureChoice[] choices) => Plan(choices).For(Sessions[number - 1], begun: null);

    private static MeasurePlan Plan(params MeasureChoice[] choices) => new("acute-adult", [Given.Contract()], Sessions, choices, Given.London);

    internal static MeasureChoice Choice(string key, MeasureChange change, int number = 1, int[]? sessions = null) => new()
    {
        Id = Given.Id(700 + number), CourseId = Given.Id(100), Number = number, MeasureKey = key, Change = change, AtSessions = sessions ?? [], Reason = "She asked for it.",
        ChosenById = Given.Therapist, ChosenAt = Given.Now.AddMinutes(-1 + number),
    };
}
