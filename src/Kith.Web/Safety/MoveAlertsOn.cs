using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Safety;

/// <summary>Asks the next person about each alert whose time has run out. Run again, or by two nodes at once, it asks nobody twice.</summary>
public sealed class MoveAlertsOn(AlertsRunningOut running, TimeProvider time, ILogger<MoveAlertsOn> log)
{
    public async Task RunAsync(CancellationToken stop)
    {
        foreach (var clinic in await running.ClinicsAsync(stop))
        {
            await using var db = await running.OpenAsync(clinic.ClinicId, stop);
            await MoveAsync(db, TimeZoneInfo.FindSystemTimeZoneById(clinic.TimeZone), stop);
        }
    }

    private async Task MoveAsync(KithDb db, TimeZoneInfo zone, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var found = await AlertsRunningOut.FindAsync(db, now, stop);
        if (found.Count == 0)
            return;

        var watch = await AlertsRunningOut.WatchAsync(db, now, zone, stop);
        foreach (var (alert, ownerId, number) in found)
        {
            if (AlertClock.RunOut(alert, ownerId, number, watch, Guid.CreateVersion7, now) is not { } step)
                continue;
            db.Add(step);
            try
            {
                await db.SaveChangesAsync(stop);
                log.MovedOn(alert.CourseId, alert.Id, step.Number);
            }
            catch (DbUpdateException)
            {
                // Somebody acknowledged it, or another node asked first, in the same blink. The next round sees it as it is.
                db.ChangeTracker.Clear();
                log.MovedOnElsewhere(alert.CourseId, alert.Id);
                return;
            }
        }
    }
}
