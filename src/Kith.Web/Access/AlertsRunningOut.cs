using Kith.Clinical.Access;
using Kith.Clinical.Courses;
using Kith.Clinical.Safety;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Access;

/// <summary>
/// What the clock of alerts reads, with nobody signed in: the alerts that nobody has acknowledged in time, one clinic after the other.
/// The one way to clinical rows without an actor; it leads to nothing that is shown.
/// </summary>
public sealed class AlertsRunningOut(IDbContextFactory<KithDb> databases)
{
    /// <summary>How many are moved on in one go; the rest a moment later.</summary>
    public const int Most = 200;

    /// <summary>Opens the tables of a clinic.</summary>
    public async Task<KithDb> OpenAsync(Guid clinicId, CancellationToken stop) => (await databases.CreateDbContextAsync(stop)).ActFor(() => clinicId);

    public async Task<IReadOnlyList<Clinic>> ClinicsAsync(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Set<Clinic>().AsNoTracking().ToListAsync(stop);
    }

    /// <summary>Each with the therapist of its course and the number of its newest step.</summary>
    public static async Task<IReadOnlyList<(SafetyAlert Alert, Guid OwnerId, int Number)>> FindAsync(KithDb db, DateTimeOffset now, CancellationToken stop)
    {
        var found = await (
            from alert in db.Set<SafetyAlert>()
            where alert.DoneAt == null && alert.AcknowledgedAt == null && alert.Asked != Asked.Administrators && (alert.AnswerBy == null || alert.AnswerBy <= now)
            join course in db.Set<Course>() on alert.CourseId equals course.Id
            orderby alert.RaisedAt
            select new { Alert = alert, course.TherapistId, Number = db.Set<AlertStep>().Where(s => s.AlertId == alert.Id).Max(s => (int?)s.Number) ?? 0 })
            .Take(Most).ToListAsync(stop);
        return [.. found.Select(f => (f.Alert, f.TherapistId, f.Number))];
    }

    public static async Task<WatchNow> WatchAsync(KithDb db, DateTimeOffset now, TimeZoneInfo zone, CancellationToken stop) => WatchNow.Of(
        await db.Set<Watch>().AsNoTracking().OrderByDescending(w => w.Number).FirstOrDefaultAsync(stop),
        await db.Set<OnCallDuty>().AsNoTracking().Where(d => d.WithdrawnAt == null && d.From <= now && d.To > now).ToListAsync(stop),
        now, zone);
}
