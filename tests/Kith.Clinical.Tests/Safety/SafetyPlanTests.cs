using Kith.Clinical.Safety;

namespace Kith.Clinical.Tests.Safety;

public class SafetyPlanTests
{
    private static readonly SafetyPlan First = new() { Number = 1, WarningSigns = "Awake at four.", Professionals = "116 123" };

    [Fact]
    public void One_step_is_enough_to_begin_with_and_it_says_which_are_empty()
    {
        Assert.Null(First.MayFollow(null));
        Assert.Equal([PlanStep.OwnWays, PlanStep.PeopleAndPlaces, PlanStep.PeopleToAsk, PlanStep.SaferPlace], First.Empty);
    }

    [Fact]
    public void An_empty_one_is_no_plan() => Says.That("safety.plan-empty", new SafetyPlan { Because = "Wiped." }.MayFollow(First));

    [Fact]
    public void A_change_says_why_and_changes_something()
    {
        Says.That("safety.plan-without-reason", new SafetyPlan { Number = 2, WarningSigns = "Awake at three.", Professionals = "116 123" }.MayFollow(First));
        Says.That("safety.plan-unchanged", new SafetyPlan { Number = 2, WarningSigns = "Awake at four.", Professionals = "116 123", Because = "Looked again." }.MayFollow(First));
        Assert.Null(new SafetyPlan { Number = 2, WarningSigns = "Awake at three.", Professionals = "116 123", Because = "It comes earlier now." }.MayFollow(First));
    }
}
