using Kith.Clinical.Safety;

namespace Kith.Web.Safety;

/// <summary>The six steps as client and clinician read them: in the client's voice, so that one page serves both.</summary>
internal static class PlanWords
{
    public static string Of(PlanStep step) => step switch
    {
        PlanStep.WarningSigns => "How I notice that a crisis is coming",
        PlanStep.OwnWays => "What I can do by myself",
        PlanStep.PeopleAndPlaces => "People and places that take my mind off it",
        PlanStep.PeopleToAsk => "People I can ask for help",
        PlanStep.Professionals => "Professionals and services I can call",
        PlanStep.SaferPlace => "How I make the place around me safer",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
    };

    /// <summary>What to ask for at a step.</summary>
    public static string Hint(PlanStep step) => step switch
    {
        PlanStep.WarningSigns => "Thoughts, pictures, moods, places; what starts or stops. As concrete as last time.",
        PlanStep.OwnWays => "Without anybody else. Would it work at three in the morning? What could get in the way?",
        PlanStep.PeopleAndPlaces => "Company that distracts; they need not know why.",
        PlanStep.PeopleToAsk => "Names and numbers. Who of them knows of this plan?",
        PlanStep.Professionals => "Your own name and number, the crisis line, the nearest emergency department.",
        PlanStep.SaferPlace => "What could be used, who keeps it meanwhile, and until when.",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
    };
}
