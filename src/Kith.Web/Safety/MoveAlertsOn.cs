using Kith.Clinical.Courses;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Safety;

/// <summary>Asks the next person about each alert whose time has run out. Run again, or by two nodes at once, it asks nobody twice.</summary>
public sealed class MoveAlertsOn(Unattended unattended, MailPlace place, TimeProvider time, ILogger<MoveAlertsOn> log)
{
    public static readonly TimeSpan Often = TimeSpan.FromSeconds(30);

    /// <summary>How many are moved on in one go; the rest a moment later.</summary>
    private const int Most = 200;

    public async Task RunAsync(CancellationToken stop)
    {
        foreach (var clinic in await unattended.ClinicsAsync(stop))
        {
            await using var db = await unattended.OpenAsync(clinic.ClinicId, stop);
            await MoveAsync(db, TimeZoneInfo.FindSystemTimeZoneById(clinic.TimeZone), stop);
        }
    }

    private async Task MoveAsync(KithDb db, TimeZoneInfo zone, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var ahead = now + AlertClock.Skew;
        var due = await (
            from alert in Unattended.Of<SafetyAlert>(db)
            where alert.DoneAt == null && alert.AcknowledgedAt == null && alert.Asked != Asked.Administrators
                && (alert.AnswerBy == null || alert.AnswerBy <= now || Unattended.Of<AlertStep>(db).Any(s => s.AlertId == alert.Id && s.At > ahead))
            join course in Unattended.Of<Course>(db) on alert.CourseId equals course.Id
            orderby alert.AnswerBy, alert.RaisedAt
            select new
            {
                Alert = alert, course.TherapistId, Steps = Unattended.Of<AlertStep>(db).Count(s => s.AlertId == alert.Id),
                AskedAt = Unattended.Of<AlertStep>(db).Where(s => s.AlertId == alert.Id).OrderByDescending(s => s.Number).Select(s => (DateTimeOffset?)s.At).FirstOrDefault(),
            })
            .Take(Most).ToListAsync(stop);
        if (due.Count == 0)
            return;

        var watch = await WhoWatches.ReadAsync(Unattended.Of<Watch>(db), Unattended.Of<OnCallDuty>(db), now, zone, stop);
        foreach (var one in due)
        {
            var anew = AlertClock.BeginAnew(one.Alert, one.TherapistId, one.AskedAt, watch, now);
            var step = AlertClock.RunOut(one.Alert, one.TherapistId, one.Steps, watch, Guid.CreateVersion7, now);
            if (step is not null)
            {
                db.Add(step);
                db.AddRange(await AlertMails.OfAsync(db, [step], place, stop));
            }

            try
            {
                await db.SaveChangesAsync(stop);
                if (anew)
                    log.BegunAnew(one.Alert.CourseId, one.Alert.Id);
                if (step is not null)
                    log.MovedOn(one.Alert.CourseId, one.Alert.Id, step.Number);
            }
            catch (DbUpdateException)
            {
                // Somebody acknowledged it, or another node asked first, in the same blink. The next round sees it as it is; the others go on now.
                log.MovedOnElsewhere(one.Alert.CourseId, one.Alert.Id);
                foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is not EntityState.Unchanged).ToList())
                    entry.State = EntityState.Detached;
            }
        }
    }
}
