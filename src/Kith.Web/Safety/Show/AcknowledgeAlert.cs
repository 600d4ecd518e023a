using Kith.Clinical;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Safety.Show;

/// <summary>A clinician says that they have read an alert and are acting, so that two do not call and nobody waits for the other.</summary>
public sealed class AcknowledgeAlert(KithDb db, Actor actor, ClinicClock clock, AlertSteps steps, ILogger<AcknowledgeAlert> log)
{
    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid alertId, CancellationToken stop)
    {
        var alert = await actor.AskedAbout(db).SingleOrDefaultAsync(a => a.CourseId == courseId && a.Id == alertId, stop);
        if (alert is null)
            return FormRefusals.NotYours;
        if (alert.Acknowledge(actor.UserId, clock.Now) is { } refusal)
            return refusal;

        db.Add(await steps.NextAsync(alert, AlertEvent.Acknowledged, stop));
        await db.SaveChangesAsync(stop);
        log.Acknowledged(courseId, alertId, actor.UserId);
        return null;
    }
}
