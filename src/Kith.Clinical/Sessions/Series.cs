using Kith.Clinical.Courses;

namespace Kith.Clinical.Sessions;

/// <summary>Plans all sessions of a contract in one go, at the same time of the day in the clinic, summer and winter.</summary>
public static class Series
{
    /// <param name="contract">The contract whose sessions are planned.</param>
    /// <param name="firstDay">Day of the first session, in the clinic.</param>
    /// <param name="at">Time of the day, in the clinic.</param>
    /// <param name="zone">The clinic's time zone.</param>
    /// <param name="starts">The beginnings in UTC, earliest first; empty when refused.</param>
    /// <param name="count">How many; all of the contract's when left out.</param>
    /// <returns>Null when they fit the contract; otherwise why not.</returns>
    public static Refusal? Plan(
        Contract contract, DateOnly firstDay, TimeOnly at, TimeZoneInfo zone, out IReadOnlyList<DateTimeOffset> starts,
        int? count = null)
    {
        starts = [];
        var wanted = count ?? contract.Sessions;
        ArgumentOutOfRangeException.ThrowIfNegative(wanted, nameof(count));
        if (wanted > contract.Sessions)
            return SessionRefusals.NoneLeft(contract.Sessions);
        if (firstDay < contract.StartsOn)
            return SessionRefusals.BeforeTheContract(contract.StartsOn);
        if (firstDay > contract.EndsOn)
            return SessionRefusals.AfterTheContract(contract.EndsOn);
        if (wanted > 0 && ContractRules.EarliestEnd(firstDay, wanted, contract.SpacingDays) is var last && last > contract.EndsOn)
            return SessionRefusals.SeriesTooLong(last, contract.EndsOn);
        starts = [.. Enumerable.Range(0, wanted).Select(i => ClinicDay.At(firstDay.AddDays(i * contract.SpacingDays), at, zone))];
        return null;
    }
}
