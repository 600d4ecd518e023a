using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;

namespace Kith.Clinical.Tests.Formulations;

public class FormulationHintTests
{
    private static readonly DateOnly LastDay = new(2026, 4, 20);

    private static CandidateArea Candidate(int number, ProblemArea area) => new() { Id = Given.Id(700 + number), Area = area, About = "It." };

    private static IReadOnlyList<string> Hints(ProblemArea focus, Person? person = null, params CandidateArea[] candidates) =>
        FormulationRules.Hints(Given.Formulation(focus), candidates, person);

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    [InlineData(16, true)]
    public void A_new_focus_in_the_last_third_is_warned_of(int used, bool warned) =>
        Assert.Equal(warned, FormulationRules.LateWarning(true, used, 16, LastDay) is not null);

    [Fact]
    public void The_warning_says_what_is_left_and_that_the_last_day_stays() =>
        Assert.Equal(
            "Two thirds of the agreed sessions are used. A new focus has 4 sessions left, and the last day stays 20 April 2026.",
            FormulationRules.LateWarning(true, 12, 16, LastDay));

    [Fact]
    public void The_same_focus_is_never_late() => Assert.Null(FormulationRules.LateWarning(false, 15, 16, LastDay));

    [Fact]
    public void Loneliness_is_the_last_choice_when_something_else_is_listed()
    {
        var hint = Assert.Single(Hints(ProblemArea.InterpersonalDeficits, null, Candidate(1, ProblemArea.RoleTransition)));
        Assert.Contains("role transition", hint, StringComparison.Ordinal);
        Assert.Empty(Hints(ProblemArea.InterpersonalDeficits, null, Candidate(1, ProblemArea.InterpersonalDeficits)));
    }

    [Fact]
    public void What_was_taken_off_the_list_is_no_other_choice()
    {
        var candidate = Candidate(1, ProblemArea.RoleTransition);
        Assert.Null(candidate.Withdraw("Settled.", Given.Now));
        Assert.Empty(Hints(ProblemArea.InterpersonalDeficits, null, candidate));
    }

    [Fact]
    public void Grief_about_somebody_living_is_thought_about_again()
    {
        var daniel = Given.Person(1, "Daniel");
        Assert.Contains("Daniel is living", Assert.Single(Hints(ProblemArea.Grief, daniel)), StringComparison.Ordinal);
        daniel.DiedOn = new PartialDate(new(2025, 1, 1), DatePrecision.Year);
        Assert.Empty(Hints(ProblemArea.Grief, daniel));
        Assert.Single(Hints(ProblemArea.RoleDispute, daniel));
    }

    [Fact]
    public void A_flag_for_violence_is_always_said()
    {
        var daniel = Given.Person(1, "Daniel");
        daniel.Violence = true;
        Assert.Equal([ProblemAreas.SafetyPrompt], Hints(ProblemArea.RoleDispute, daniel));
    }

    [Fact]
    public void No_hint_is_in_the_way_of_offering()
    {
        var formulation = Given.Formulation(ProblemArea.Grief);
        Assert.NotEmpty(FormulationRules.Hints(formulation, [], Given.Person(1, "Daniel")));
        Assert.Null(formulation.Offer(null, Given.AllAreas, Given.Now));
    }
}
