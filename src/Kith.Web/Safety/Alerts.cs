using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Safety;

/// <summary>Raises what an answer calls for. It is saved by whoever saves the answer, in the same transaction.</summary>
public sealed class Alerts(KithDb db, Actor actor, ClinicClock clock, WhoWatches watches, MailPlace place, ILogger<Alerts> log)
{
    /// <param name="response">The answers as they are about to be saved.</param>
    /// <param name="before">The answers as they were; null before the first.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>How many open alerts the course has more than before.</returns>
    public async Task<int> RaiseAsync(Response response, int?[]? before, CancellationToken stop)
    {
        if (SafetyRules.CriticalIn(response).Count == 0)
            return 0;

        var earlier = before is null ? [] : await actor.AlertsToHeighten(db).Where(a => a.ResponseId == response.Id).ToListAsync(stop);
        var raised = SafetyRules.Raise(response, before, earlier, Guid.CreateVersion7, clock.Now);
        db.AddRange(raised);
        if (raised.Count > 0)
            await StartClocksAsync(raised, stop);
        foreach (var alert in raised)
            log.Raised(alert.CourseId, alert.Id);
        return raised.Count;
    }

    private async Task StartClocksAsync(IReadOnlyList<SafetyAlert> raised, CancellationToken stop)
    {
        var courseId = raised[0].CourseId;
        var owner = await actor.Courses(db).Where(c => c.Id == courseId).Select(c => c.TherapistId).SingleAsync(stop);
        var watch = await watches.NowAsync(stop);
        var steps = raised.SelectMany(alert => AlertClock.Start(alert, owner, watch, Guid.CreateVersion7)).ToList();
        db.AddRange(steps);
        db.AddRange(await AlertMails.OfAsync(db, steps, place, stop));
    }
}
