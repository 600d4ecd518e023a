using Kith.Clinical.Courses;

namespace Kith.Clinical.Sessions;

/// <summary>Which sessions may be planned, which are late, and how they are counted.</summary>
public static class SessionRules
{
    /// <summary>A client who says so later than this before the session says so late.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromHours(24);

    /// <summary>How long before its time a session may be recorded as held.</summary>
    public static readonly TimeSpan OpensBefore = TimeSpan.FromHours(12);

    public static bool IsLate(DateTimeOffset startsAt, DateTimeOffset toldAt) => toldAt > startsAt - Notice;

    /// <summary>Whether one more session may stand at a time, or a planned one be moved there.</summary>
    /// <param name="contracts">All contracts of the course.</param>
    /// <param name="sessions">All sessions of the course.</param>
    /// <param name="startsAt">The time asked for.</param>
    /// <param name="zone">The clinic's time zone.</param>
    /// <param name="moving">The session being moved, which does not stand in its own way; null for a new one.</param>
    /// <returns>Null when it may; otherwise why not.</returns>
    public static Refusal? MayPlan(
        IReadOnlyCollection<Contract> contracts, IReadOnlyCollection<Session> sessions, DateTimeOffset startsAt, TimeZoneInfo zone,
        Guid? moving = null)
    {
        var day = ClinicDay.Of(startsAt, zone);
        if (ContractRules.On(contracts, day) is not { } contract)
            return SessionRefusals.BeforeTheContract(contracts.Min(c => c.StartsOn));
        if (day > contract.EndsOn)
            return SessionRefusals.AfterTheContract(contract.EndsOn);
        var others = sessions.Where(s => s.Id != moving && s.TakesAPlace).ToList();
        if (others.Any(s => s.State is SessionState.Planned && s.StartsAt == startsAt))
            return SessionRefusals.SameTime;
        var placed = others.Count(s => ContractRules.On(contracts, ClinicDay.Of(s.StartsAt, zone))?.Number == contract.Number);
        return placed >= contract.Sessions ? SessionRefusals.NoneLeft(contract.Sessions) : null;
    }

    /// <summary>The contract a session belongs to and its number within that contract, which is what agenda and measures go by.</summary>
    /// <returns>Null when it has no place: cancelled without being used up, or before the first contract.</returns>
    public static (Contract Contract, int Number)? PlaceOf(
        Session session, IReadOnlyCollection<Contract> contracts, IEnumerable<Session> sessions, TimeZoneInfo zone)
    {
        if (!session.TakesAPlace || ContractRules.On(contracts, ClinicDay.Of(session.StartsAt, zone)) is not { } contract)
            return null;
        var before = sessions.Count(s => s.TakesAPlace && s.Id != session.Id
            && (s.StartsAt, s.Id).CompareTo((session.StartsAt, session.Id)) < 0
            && ContractRules.On(contracts, ClinicDay.Of(s.StartsAt, zone))?.Number == contract.Number);
        return (contract, before + 1);
    }

    /// <summary>Whether two meetings take the same time of the same person, if only for a minute.</summary>
    public static bool Overlap(DateTimeOffset oneStarts, int oneMinutes, DateTimeOffset otherStarts, int otherMinutes) =>
        oneStarts < otherStarts.AddMinutes(otherMinutes) && otherStarts < oneStarts.AddMinutes(oneMinutes);

    /// <summary>The course ends: whatever is still planned falls away, and the others keep their count.</summary>
    public static void Close(IReadOnlyCollection<Session> sessions)
    {
        foreach (var planned in sessions.Where(s => s.State is SessionState.Planned))
            planned.FallAway();
        Renumber(sessions);
    }

    /// <summary>Gives each session that takes a place its number, in the order of time; the others lose theirs.</summary>
    public static void Renumber(IEnumerable<Session> sessions)
    {
        var number = 0;
        foreach (var session in sessions.OrderBy(s => s.StartsAt).ThenBy(s => s.Id))
            session.Number = session.TakesAPlace ? ++number : null;
    }
}
