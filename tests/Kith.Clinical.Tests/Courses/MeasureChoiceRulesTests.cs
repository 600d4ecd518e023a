using Kith.Clinical.Courses;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Courses;

/// <summary>What a therapist may change about questionnaires, and what is said first.</summary>
public class MeasureChoiceRulesTests
{
    private const string Question = "Thoughts that you would be better off dead?";
    private const int Adult = 34;

    private static readonly SessionFact[] Sessions =
        [.. Enumerable.Range(1, 16).Select(n => new SessionFact(Given.Id(n), n, Given.Session(n).StartsAt, n > 9, n <= 9))];

    [Fact]
    public void Words_of_the_program_or_the_clinics_own_can_be_put_before_a_client()
    {
        Assert.Null(MeasureChoiceRules.MayAsk(Given.Gad7, hasWords: true));
        Says.That("measures.plan-no-wording", MeasureChoiceRules.MayAsk(MeasureLibrary.Get("wsas"), hasWords: false));
        Assert.Null(MeasureChoiceRules.MayAsk(MeasureLibrary.Get("wsas"), hasWords: true));
    }

    [Fact]
    public void What_a_clinician_rates_is_never_sent_to_a_client() =>
        Says.That("measures.plan-rated-by-clinician", MeasureChoiceRules.MayAsk(MeasureLibrary.Get("hrsd-17"), hasWords: true));

    [Fact]
    public void A_measure_of_the_protocol_is_moved_another_is_added_and_either_is_dropped()
    {
        Assert.Equal(MeasureChange.Moved, MeasureChoiceRules.ChangeOf(Plan(), "gad-7", MeasureWish.EverySession));
        Assert.Equal(MeasureChange.Added, MeasureChoiceRules.ChangeOf(Plan(), "mspss", MeasureWish.TheseSessions));
        Assert.Equal(MeasureChange.Dropped, MeasureChoiceRules.ChangeOf(Plan(), "gad-7", MeasureWish.Never));
    }

    [Fact]
    public void What_changes_nothing_is_said_to_change_nothing()
    {
        Says.That("measures.plan-nothing-changed", Check("phq-9", MeasureWish.EverySession));
        Says.That("measures.plan-nothing-changed", Check("gad-7", MeasureWish.TheseSessions, [13, 16]));
        Says.That("measures.plan-not-changed", Check("gad-7", MeasureWish.AsProtocol));
        Says.That("measures.plan-not-asked", Check("mspss", MeasureWish.Never));
    }

    [Fact]
    public void Sessions_are_chosen_among_those_to_come()
    {
        Says.That("measures.plan-no-session", Check("mspss", MeasureWish.TheseSessions));
        Says.That("measures.plan-session-over", Check("mspss", MeasureWish.TheseSessions, [9, 12]));
        Says.That("measures.plan-session-over", Check("mspss", MeasureWish.TheseSessions, [17]));
        Assert.Null(Check("mspss", MeasureWish.TheseSessions, [10, 12]));
    }

    [Fact]
    public void Dropping_the_only_measure_that_asks_about_safety_says_what_is_asked_no_more_and_that_the_curve_stops()
    {
        var concerns = Concerns(MeasurePlanTests.Choice("phq-9", MeasureChange.Dropped));
        Assert.Contains("Before sessions 10 to 16 nobody asks the client any more: “Thoughts that you would be better off dead?”", concerns[0], StringComparison.Ordinal);
        Assert.Contains("leads this course", concerns[1], StringComparison.Ordinal);
        Assert.Equal(2, concerns.Count);
        Says.That("measures.plan-consider", MeasureChoiceRefusals.Consider(concerns));
    }

    [Fact]
    public void Moving_it_says_so_of_the_sessions_left_without_the_question() =>
        Assert.StartsWith("Before sessions 11 to 15 nobody asks", Concerns(MeasurePlanTests.Choice("phq-9", MeasureChange.Moved, sessions: [10, 16])).Single(), StringComparison.Ordinal);

    [Fact]
    public void Where_another_measure_asks_about_safety_too_only_the_curve_is_spoken_of()
    {
        var other = MeasurePlanTests.Choice("phq-a", MeasureChange.Added);
        var concern = Assert.Single(Concerns(MeasurePlanTests.Choice("phq-9", MeasureChange.Dropped, number: 2), 15, other));
        Assert.Contains("leads this course", concern, StringComparison.Ordinal);
    }

    [Fact]
    public void Taking_back_what_asked_in_its_place_says_so_too()
    {
        MeasureChoice[] earlier = [MeasurePlanTests.Choice("phq-a", MeasureChange.Added), MeasurePlanTests.Choice("phq-9", MeasureChange.Dropped, number: 2)];
        var plan = Plan(earlier);
        Assert.Contains("nobody asks", MeasureChoiceRules.Concerns(plan, null, MeasureLibrary.Get("phq-a"), Open(plan), Question, 15).Single(), StringComparison.Ordinal);
        Assert.Empty(MeasureChoiceRules.Concerns(plan, null, Given.Phq9, Open(plan), Question, 15));
    }

    [Fact]
    public void Dropping_the_other_measure_of_the_protocol_asks_for_no_second_thought() =>
        Assert.Empty(Concerns(MeasurePlanTests.Choice("gad-7", MeasureChange.Dropped)));

    [Theory]
    [InlineData("phq-a", 34, "made for ages 11 to 17, and this client is 34")]
    [InlineData("gds-15", 34, "this client is 34")]
    [InlineData("phq-a", 15, null)]
    [InlineData("gds-15", 71, null)]
    public void An_age_a_measure_was_not_made_for_is_said(string key, int age, string? words)
    {
        var concerns = Concerns(MeasurePlanTests.Choice(key, MeasureChange.Added), age);
        if (words is null)
            Assert.Empty(concerns);
        else
            Assert.Contains(words, concerns.Single(), StringComparison.Ordinal);
    }

    private static Refusal? Check(string key, MeasureWish wish, int[]? at = null)
    {
        var plan = Plan();
        return MeasureChoiceRules.Check(plan, key, wish, at ?? [], Open(plan));
    }

    private static IReadOnlyList<string> Concerns(MeasureChoice choice, int age = Adult, params MeasureChoice[] earlier)
    {
        var plan = Plan(earlier);
        return MeasureChoiceRules.Concerns(plan, choice, MeasureLibrary.Get(choice.MeasureKey), Open(plan), Question, age);
    }

    private static SessionPlace[] Open(MeasurePlan plan) => [.. plan.Places.Where(p => p.Session is null or { Planned: true })];

    private static MeasurePlan Plan(params MeasureChoice[] choices) => new("acute-adult", [Given.Contract()], Sessions, choices, Given.London);
}
