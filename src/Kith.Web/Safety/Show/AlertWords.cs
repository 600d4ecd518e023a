using System.Globalization;

namespace Kith.Web.Safety.Show;

internal static class AlertWords
{
    /// <summary>"Monday 9 January 2026, 16:02".</summary>
    public static string When(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("dddd d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture);
}
