namespace Kith.Browser.Tests.Harness;

/// <summary>Today where the demo clinic is.</summary>
internal static class Days
{
    public static DateOnly Today =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).DateTime);
}
