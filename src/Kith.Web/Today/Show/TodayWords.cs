using System.Globalization;
using Kith.Clinical;

namespace Kith.Web.Today.Show;

/// <summary>Days as they are said on the day.</summary>
internal static class TodayWords
{
    public static string Time(DateTimeOffset at, TodayView view) =>
        TimeZoneInfo.ConvertTime(at, view.Zone).ToString("HH:mm", CultureInfo.CurrentCulture);

    public static string Day(DateOnly day, TodayView view) => (day.DayNumber - view.Day.DayNumber) switch
    {
        0 => "Today",
        1 => "Tomorrow",
        _ => day.ToString("dddd d MMMM", CultureInfo.CurrentCulture),
    };

    /// <summary>"today", "yesterday", "6 days ago".</summary>
    public static string Ago(DateTimeOffset at, TodayView view) => (view.Day.DayNumber - ClinicDay.Of(at, view.Zone).DayNumber) switch
    {
        <= 0 => "today",
        1 => "yesterday",
        var days => string.Create(CultureInfo.CurrentCulture, $"{days} days ago"),
    };
}
