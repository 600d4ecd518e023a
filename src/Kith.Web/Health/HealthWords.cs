using Kith.Clinical;

namespace Kith.Web.Health;

/// <summary>How ages, instants and sizes are said.</summary>
internal static class HealthWords
{
    private const int Kilo = 1024;

    public static string Of(Condition standing) => standing switch
    {
        Condition.Well => "Well",
        Condition.Look => "Look at this",
        _ => "Act today",
    };

    public static string Ago(TimeSpan age) => age switch
    {
        { TotalMinutes: < 2 } => "Just now",
        { TotalHours: < 2 } => $"{(int)age.TotalMinutes} minutes ago",
        { TotalDays: < 2 } => $"{(int)age.TotalHours} hours ago",
        _ => $"{(int)age.TotalDays} days ago",
    };

    public static string At(DateTimeOffset at, TimeZoneInfo zone)
    {
        var there = TimeZoneInfo.ConvertTime(at, zone);
        return $"{DateWords.Of(DateOnly.FromDateTime(there.DateTime))} at {there:HH:mm}";
    }

    public static string Size(long bytes) => bytes switch
    {
        < Kilo * Kilo => $"{Math.Max(1, bytes / Kilo):N0} kB",
        < (long)Kilo * Kilo * Kilo => $"{bytes / (double)(Kilo * Kilo):N1} MB",
        _ => $"{bytes / (double)((long)Kilo * Kilo * Kilo):N1} GB",
    };
}
