using Kith.Clinical.Safety;

namespace Kith.Clinical.Tests.Safety;

public class RiskAssessmentTests
{
    [Theory]
    [InlineData(false, false, null, null, null, Behaviour.Never, RiskTier.NothingFound)]
    [InlineData(true, false, null, null, null, Behaviour.Never, RiskTier.Low)]
    [InlineData(true, true, false, false, false, Behaviour.Never, RiskTier.Low)]
    [InlineData(false, true, true, false, false, Behaviour.Never, RiskTier.Moderate)]
    [InlineData(false, false, null, null, null, Behaviour.Earlier, RiskTier.Moderate)]
    [InlineData(true, true, false, true, false, Behaviour.Never, RiskTier.High)]
    [InlineData(true, true, false, false, true, Behaviour.Earlier, RiskTier.High)]
    [InlineData(false, false, null, null, null, Behaviour.WithinThreeMonths, RiskTier.High)]
    public void The_answers_come_to_the_tier_of_the_published_triage(bool wish, bool thoughts, bool? method, bool? intention, bool? plan, Behaviour behaviour, RiskTier tier)
    {
        var assessment = new RiskAssessment
        {
            WishToBeDead = wish, Thoughts = thoughts, Method = method, Intention = intention, Plan = plan, Behaviour = behaviour, Judged = tier, Agreed = "Calls tomorrow.",
        };
        Assert.Equal(tier, assessment.Triage);
        Assert.Null(assessment.Check());
    }

    [Fact]
    public void With_thoughts_of_suicide_method_intention_and_plan_are_asked_too() =>
        Says.That("safety.levels-missing", new RiskAssessment { Thoughts = true, Method = false, Intention = false, Judged = RiskTier.Low, Agreed = "Calls." }.Check());

    [Fact]
    public void A_plan_without_thoughts_is_questioned() =>
        Says.That("safety.levels-contradict", new RiskAssessment { Plan = true, Judged = RiskTier.High, Agreed = "Calls." }.Check());

    [Fact]
    public void The_clinician_may_judge_otherwise_and_says_why()
    {
        Says.That("safety.judgement-without-reason", new RiskAssessment { WishToBeDead = true, Judged = RiskTier.High, Agreed = "Calls." }.Check());
        Assert.Null(new RiskAssessment { WishToBeDead = true, Judged = RiskTier.High, JudgedBecause = "Would not look at me.", Agreed = "Calls." }.Check());
    }

    [Fact]
    public void It_says_what_was_agreed() =>
        Says.That("safety.assessment-without-agreed", new RiskAssessment { Agreed = " " }.Check());

    [Fact]
    public void A_wrong_one_is_withdrawn_with_a_reason_and_once()
    {
        var assessment = new RiskAssessment { Agreed = "Calls." };
        Says.That("safety.withdrawal-without-reason", assessment.Withdraw(" ", Given.Therapist, Given.Now));
        Assert.Null(assessment.Withdraw("Another client's.", Given.Therapist, Given.Now));
        Assert.Equal((false, "Another client's."), (assessment.Stands, assessment.WithdrawnBecause));
        Says.That("safety.already-withdrawn", assessment.Withdraw("Again.", Given.Id(9), Given.Now));
    }
}
