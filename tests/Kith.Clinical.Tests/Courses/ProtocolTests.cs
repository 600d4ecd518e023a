using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;

namespace Kith.Clinical.Tests.Courses;

public class ProtocolTests
{
    private static readonly Protocol Acute = ProtocolLibrary.Get("acute-adult");

    [Fact]
    public void Acute_IPT_has_sixteen_sessions_or_twelve_to_fifteen_by_contract()
    {
        Assert.Equal((16, 12, 16), (Acute.DefaultSessions, Acute.MinSessions, Acute.MaxSessions));
        Assert.Null(Acute.PlanFor(11));
        Assert.Null(Acute.PlanFor(17));
    }

    [Fact]
    public void In_sixteen_sessions_the_phases_are_1_to_4_5_to_12_and_13_to_16()
    {
        var plan = Acute.PlanFor(16)!;
        Assert.Equal(
            [(4, Phase.Initial), (5, Phase.Middle), (12, Phase.Middle), (13, Phase.Ending)],
            new[] { 4, 5, 12, 13 }.Select(n => (n, plan.PhaseOf(n))));
        Assert.Equal(8, plan.Midpoint);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    public void There_is_no_session_outside_the_plan(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Acute.PlanFor(16)!.PhaseOf(number));

    [Fact]
    public void A_plan_without_an_ending_cannot_be_made() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PhasePlan(4, 12, 0));

    [Fact]
    public void The_formulation_is_offered_in_session_4_of_16_and_in_session_3_of_12()
    {
        Assert.Contains(Acute.AgendaOf(Acute.PlanFor(16)!, 4), i => i.Key == "formulation");
        Assert.DoesNotContain(Acute.AgendaOf(Acute.PlanFor(16)!, 3), i => i.Key == "formulation");
        Assert.Contains(Acute.AgendaOf(Acute.PlanFor(12)!, 3), i => i.Key == "formulation");
    }

    [Fact]
    public void Anxiety_is_asked_about_at_1_5_9_13_and_at_both_reviews()
    {
        var plan = Acute.PlanFor(16)!;
        Assert.Equal(
            [1, 5, 8, 9, 13, 16],
            Enumerable.Range(1, 16).Where(n => Acute.MeasuresFor(plan, n).Contains("gad-7")));
    }

    [Fact]
    public void Brief_IPT_has_eight_sessions_and_is_reviewed_at_four()
    {
        var brief = ProtocolLibrary.Get("brief-ipt");
        Assert.Equal((8, 8, 8), (brief.DefaultSessions, brief.MinSessions, brief.MaxSessions));
        Assert.Equal(4, brief.MiddleReviewOf(Given.Contract(8)));
    }

    [Fact]
    public void As_long_as_nothing_is_accepted_session_6_still_offers_the_formulation()
    {
        var agenda = Acute.AgendaFor(Given.Contract(), 6, Phase.Initial);
        Assert.Contains(agenda, i => i.Key == "formulation");
        Assert.DoesNotContain(agenda, i => i.Key == "focus-work");
    }

    [Fact]
    public void Once_it_is_accepted_in_session_2_session_3_works_on_the_focus()
    {
        var agenda = Acute.AgendaFor(Given.Contract(), 3, Phase.Middle);
        Assert.Contains(agenda, i => i.Key == "focus-work");
        Assert.DoesNotContain(agenda, i => i.Key == "candidates");
    }

    [Fact]
    public void The_middle_is_looked_at_in_session_8_even_without_a_formulation() =>
        Assert.Contains(Acute.AgendaFor(Given.Contract(), 8, Phase.Initial), i => i.Key == "middle-review");

    [Fact]
    public void A_continuation_works_on_the_focus_and_looks_back_in_its_last_session()
    {
        var more = Given.Contract(4, ContractKind.Continuation, number: 2);
        Assert.Contains(Acute.AgendaFor(more, 1, Phase.Middle), i => i.Key == "focus-work");
        Assert.Contains(Acute.AgendaFor(more, 4, Phase.Ending), i => i.Key == "end-review");
        Assert.DoesNotContain(Acute.AgendaFor(more, 1, Phase.Middle), i => i.Key == "middle-review");
        Assert.Contains("phq-9", Acute.MeasuresFor(more, 3));
        Assert.Null(Acute.MiddleReviewOf(more));
    }

    [Fact]
    public void A_number_beyond_the_contract_has_the_agenda_of_its_last_session()
    {
        Assert.Equal(Acute.AgendaFor(Given.Contract(), 16, Phase.Ending), Acute.AgendaFor(Given.Contract(), 17, Phase.Ending));
        Assert.Equal(["phq-9", "gad-7"], Acute.MeasuresFor(Given.Contract(), 99));
    }

    [Fact]
    public void A_key_that_is_not_in_the_library_finds_nothing()
    {
        Assert.Null(ProtocolLibrary.Find("psychoanalysis"));
        Assert.Throws<ArgumentException>(() => ProtocolLibrary.Get("psychoanalysis"));
    }
}
