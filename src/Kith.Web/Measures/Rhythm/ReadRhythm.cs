using System.Globalization;
using Kith.Clinical.Measures;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Measures.Rhythm;

/// <summary>One week of the log, and where the weeks before and after are.</summary>
/// <param name="Week">Monday to Sunday.</param>
/// <param name="Today">The clinic's day.</param>
/// <param name="Ever">Whether anything was ever filled in.</param>
public sealed record RhythmView(RhythmWeek Week, DateOnly Today, bool Ever)
{
    public DateOnly Before => Week.From.AddDays(-RhythmWeek.Days);

    /// <summary>Null when the week is the present one.</summary>
    public DateOnly? After => Week.From.AddDays(RhythmWeek.Days) <= Today ? Week.From.AddDays(RhythmWeek.Days) : null;

    public string Dates => $"{Week.From.ToString("d MMMM", CultureInfo.InvariantCulture)} to {Week.From.AddDays(6).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>As it stands in the address.</summary>
    public static string Address(DateOnly from) => from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Reads a week of the rhythm log: the one that is asked for, else the last that was filled in.</summary>
public sealed class ReadRhythm(KithDb db, Actor actor, ClinicClock clock)
{
    /// <summary>A day may be filled in more than once.</summary>
    private const int Most = 200;

    public async Task<RhythmView> OfAsync(Guid courseId, string? asked, CancellationToken stop)
    {
        var today = await clock.TodayAsync(stop);
        var last = await actor.Of<LoggedDay>(db).Where(d => d.CourseId == courseId).OrderByDescending(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefaultAsync(stop);
        var from = Monday(DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= today && day.Year > 1900 ? day : last ?? today);
        var until = from.AddDays(RhythmWeek.Days);
        var days = await actor.Of<LoggedDay>(db).AsNoTracking().Where(d => d.CourseId == courseId && d.Day >= from && d.Day < until)
            .OrderByDescending(d => d.FilledInAt).Take(Most).ToListAsync(stop);
        return new(RhythmWeek.Of(from, LoggedDay.Standing(days).SelectMany(d => d.Entries())), today, last is not null);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
