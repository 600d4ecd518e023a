using Kith.Clinical.Courses.Protocols;

namespace Kith.Clinical.Courses;

/// <summary>What a client is asked before a session, and from which day on.</summary>
public static class CheckInRules
{
    /// <summary>The questions look back on two weeks; asked earlier than this they would belong to the session before.</summary>
    public const int OpensDaysBefore = 6;

    /// <summary>The first day on which the questions before a session may be answered.</summary>
    public static DateOnly OpensOn(DateOnly sessionDay) => sessionDay.AddDays(-OpensDaysBefore);

    /// <summary>The session the questions are about: the first still planned, today or later.</summary>
    /// <returns>Null when none is planned.</returns>
    public static SessionFact? Next(IEnumerable<SessionFact> sessions, TimeZoneInfo zone, DateOnly today) => sessions
        .Where(s => s.Planned && ClinicDay.Of(s.StartsAt, zone) >= today)
        .OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
        .FirstOrDefault();

    /// <summary>Keys of the measures answered before a session.</summary>
    /// <param name="protocolKey">Protocol of the course.</param>
    /// <param name="contracts">All contracts of the course.</param>
    /// <param name="sessions">All sessions of the course.</param>
    /// <param name="session">One of them.</param>
    /// <param name="zone">The clinic's time zone.</param>
    public static IReadOnlyList<string> MeasuresFor(
        string protocolKey, IReadOnlyCollection<Contract> contracts, IEnumerable<SessionFact> sessions, SessionFact session, TimeZoneInfo zone)
    {
        var contract = Of(session);
        var number = sessions.Count(s => (s.Planned || s.Counts) && s.StartsAt <= session.StartsAt && Of(s) == contract);
        return ProtocolLibrary.Get(protocolKey).MeasuresFor(contract, Math.Clamp(number, 1, contract.Sessions));

        Contract Of(SessionFact fact) =>
            ContractRules.On(contracts, ClinicDay.Of(fact.StartsAt, zone)) ?? contracts.MinBy(c => c.Number)!;
    }
}
