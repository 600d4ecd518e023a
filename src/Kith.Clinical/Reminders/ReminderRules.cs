namespace Kith.Clinical.Reminders;

/// <summary>When a client is reminded that questions wait, on the client's own clock.</summary>
public static class ReminderRules
{
    /// <summary>No client is reminded more often before one session.</summary>
    public const int Most = 2;

    public static readonly TimeOnly QuietFrom = new(21, 0);
    public static readonly TimeOnly QuietUntil = new(8, 0);

    /// <summary>Later than this before a session there is no time left to answer.</summary>
    public static readonly TimeSpan LastCall = TimeSpan.FromHours(1);

    /// <summary>How far ahead a session can be for a reminder to be due.</summary>
    public static readonly TimeSpan LooksAhead = TimeSpan.FromHours(48);

    private static readonly TimeOnly DayBefore = new(10, 0);
    private static readonly TimeOnly OnTheDay = new(7, 0);

    /// <summary>The instant from which a reminder may go: the first in the morning of the day before, the second on the day, never in quiet hours.</summary>
    public static DateTimeOffset DueAt(int number, DateTimeOffset sessionAt, ReminderWish wish)
    {
        var zone = ZoneOf(wish);
        var day = ClinicDay.Of(sessionAt, zone);
        return AfterQuiet(number == 1 ? ClinicDay.At(day.AddDays(-1), DayBefore, zone) : ClinicDay.At(day, OnTheDay, zone), wish);
    }

    /// <summary>Which reminder is due. Of two that are due, because the machine was off or the client has just agreed, only the last.</summary>
    /// <returns>Null when none is, or it is too late for any.</returns>
    public static int? NumberDue(DateTimeOffset sessionAt, ReminderWish wish, DateTimeOffset now)
    {
        if (IsTooLate(sessionAt, now))
            return null;
        for (var number = Math.Min(wish.MostPerSession, Most); number >= 1; number--)
        {
            if (DueAt(number, sessionAt, wish) <= now)
                return number;
        }

        return null;
    }

    public static bool IsTooLate(DateTimeOffset sessionAt, DateTimeOffset now) => now > sessionAt - LastCall;

    /// <summary>The instant itself outside of quiet hours; inside, the end of them.</summary>
    public static DateTimeOffset AfterQuiet(DateTimeOffset instant, ReminderWish wish)
    {
        var zone = ZoneOf(wish);
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var (time, day) = (TimeOnly.FromDateTime(local.DateTime), DateOnly.FromDateTime(local.DateTime));

        // IsBetween runs over midnight when the end comes before the start, and is empty when both are the same.
        if (!time.IsBetween(wish.QuietFrom, wish.QuietUntil))
            return instant;
        return ClinicDay.At(time < wish.QuietUntil ? day : day.AddDays(1), wish.QuietUntil, zone);
    }

    private static TimeZoneInfo ZoneOf(ReminderWish wish) => TimeZoneInfo.FindSystemTimeZoneById(wish.TimeZone);
}
