using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Sessions;

namespace Kith.Web.Sessions;

/// <summary>Sessions as they stand on pages: always in the clinic's time.</summary>
public static class SessionWords
{
    /// <summary>"Friday 9 January 2026".</summary>
    public static string Day(DateTimeOffset at, TimeZoneInfo zone) => Local(at, zone).ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"14:00".</summary>
    public static string Time(DateTimeOffset at, TimeZoneInfo zone) => Local(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"9 January 2026, 14:00".</summary>
    public static string Moment(DateTimeOffset at, TimeZoneInfo zone) => $"{DateWords.Of(ClinicDay.Of(at, zone))}, {Time(at, zone)}";

    public static string Mode(SessionMode mode) => mode switch
    {
        SessionMode.InPerson => "in person",
        SessionMode.Video => "by video",
        _ => "by phone",
    };

    /// <summary>"held", "cancelled by the client, used up".</summary>
    public static string State(SessionState state, bool counts) => state switch
    {
        SessionState.Planned or SessionState.Held or SessionState.FellAway => SessionRefusals.Words(state),
        _ => $"{SessionRefusals.Words(state)}, {(counts ? "used up" : "not used up")}",
    };

    /// <summary>"Session 8"; a date that does not count has no number.</summary>
    public static string Title(int? number) => number is { } n ? string.Create(CultureInfo.InvariantCulture, $"Session {n}") : "A session that does not count";

    private static DateTimeOffset Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone);
}
