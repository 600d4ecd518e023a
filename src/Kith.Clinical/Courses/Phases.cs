namespace Kith.Clinical.Courses;

/// <summary>Works out the phase a course is in, from what happened. Nobody types it.</summary>
public static class Phases
{
    /// <summary>A continuation ends with this many sessions of ending.</summary>
    public const int EndingOfContinuation = 2;

    /// <param name="protocol">The protocol of the course.</param>
    /// <param name="agreement">The contract in force and what is used of it.</param>
    /// <param name="formulationAccepted">Whether the client has accepted a formulation.</param>
    /// <returns>The phase the next session belongs to.</returns>
    public static Phase Of(Protocol protocol, Agreement agreement, bool formulationAccepted)
    {
        var contract = agreement.Current;
        if (contract.Kind is ContractKind.Maintenance)
            return Phase.Maintenance;
        if (!formulationAccepted)
            return Phase.Initial;
        var ending = contract.Kind is ContractKind.Continuation
            ? EndingOfContinuation
            : protocol.PlanFor(contract.Sessions)?.Ending ?? EndingOfContinuation;
        return agreement.Left <= ending ? Phase.Ending : Phase.Middle;
    }
}
