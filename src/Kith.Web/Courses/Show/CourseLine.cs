using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Web.Look;

namespace Kith.Web.Courses.Show;

/// <summary>The sessions as a line with its end in sight.</summary>
internal static class CourseLine
{
    /// <summary>Every session in order of time, in the phase its contract plans for it.</summary>
    public static IReadOnlyList<SessionDot> Dots(CourseFacts facts)
    {
        var next = facts.Next;
        var dots = new List<SessionDot>(facts.Sessions.Count);
        Contract? contract = null;
        var (inContract, phase) = (0, Phase.Initial);
        foreach (var session in facts.Sessions)
        {
            var own = facts.ContractOf(session);
            if (own != contract)
                (contract, inContract) = (own, 0);
            if (session.TakesAPlace)
                phase = PhaseOf(facts.Protocol, own, ++inContract);
            dots.Add(new(
                session.Number, phase, session.State, DateWords.Of(facts.DayOf(session)), $"{facts.Path}/sessions/{session.Id}",
                session.Id == next?.Id));
        }

        return dots;
    }

    /// <summary>Where each phase begins, for the chart.</summary>
    public static IReadOnlyList<ChartPhase> Phases(CourseFacts facts, IReadOnlyList<SessionDot> dots)
    {
        var phases = new List<ChartPhase>();
        for (var i = 0; i < dots.Count; i++)
        {
            if (i == 0 || dots[i].Phase != dots[i - 1].Phase)
                phases.Add(new(PhaseWords.Of(dots[i].Phase), facts.DayOf(facts.Sessions[i])));
        }

        return phases;
    }

    private static Phase PhaseOf(Protocol protocol, Contract contract, int number)
    {
        if (contract.Kind is ContractKind.Maintenance)
            return Phase.Maintenance;
        if (protocol.PlanOf(contract) is { } plan)
            return plan.PhaseOf(Math.Min(number, plan.Sessions));
        return number > contract.Sessions - Clinical.Courses.Phases.EndingOfContinuation ? Phase.Ending : Phase.Middle;
    }
}
