using System.Globalization;
using Kith.Clinical.Sessions;

namespace Kith.Web.My;

/// <summary>Days and meetings as a client reads them.</summary>
internal static class MyWords
{
    /// <summary>"Monday 9 January".</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.CurrentCulture);

    /// <summary>"Monday 9 January at 16:00".</summary>
    public static string When(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("dddd d MMMM 'at' HH:mm", CultureInfo.CurrentCulture);

    /// <summary>"Europe/London, UTC+01:00".</summary>
    public static string Zone(DateTimeOffset at, TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(at);
        var sign = offset < TimeSpan.Zero ? '−' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"{zone.Id}, UTC{sign}{offset:hh\\:mm}");
    }

    public static string Where(SessionMode mode) => mode switch
    {
        SessionMode.Video => "by video",
        SessionMode.Phone => "by phone",
        _ => "in person",
    };
}
