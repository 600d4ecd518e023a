using Kith.Clinical.Measures;

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

    /// <summary>When the client began with the questions before a session, on whichever device; null when they have not. What a therapist enters begins nothing.</summary>
    public static DateTimeOffset? BegunAt(IEnumerable<(AnsweredBy By, DateTimeOffset At)> given)
    {
        var own = given.Where(g => IsOwn(g.By)).Select(g => g.At).ToList();
        return own.Count == 0 ? null : own.Min();
    }

    /// <summary>The client gave the answers by themselves.</summary>
    public static bool IsOwn(AnsweredBy by) => by is AnsweredBy.Client or AnsweredBy.Link or AnsweredBy.HandedOver;
}
