using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Safety.OnCall;

/// <summary>An open alert somebody was asked about.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Client">The client's name.</param>
/// <param name="Mine">Whether the course is on the own caseload.</param>
public sealed record AskedAlert(SafetyAlert Alert, string Client, bool Mine);

/// <summary>What somebody on call sees of a client: what is needed to reach them and to keep them safe, and nothing else of the course.</summary>
public sealed record OnCallFacts(SafetyAlert Alert, string Client, DateOnly BornOn, string Contact, string? Therapist, string? CrisisRoute, int? Now, SafetyPlan? Plan, MeasureWording Words);

/// <summary>Reads the alerts a therapist was asked about: the own ones, and those of other courses while on call.</summary>
public sealed class ReadAsked(KithDb db, Actor actor, Wordings wordings)
{
    private const int Most = 100;

    /// <summary>The open ones, the oldest first.</summary>
    public async Task<IReadOnlyList<AskedAlert>> OpenAsync(CancellationToken stop)
    {
        var me = actor.UserId;
        var own = from alert in actor.Of<SafetyAlert>(db)
                  where alert.DoneAt == null
                  join stands in actor.Of<CourseStanding>(db) on alert.CourseId equals stands.CourseId
                  orderby alert.RaisedAt
                  select new AskedAlert(alert, stands.ClientName, true);
        var others = from alert in actor.AskedAbout(db)
                     where alert.DoneAt == null && alert.OnCallId == me
                     join stands in actor.OnCallOf<CourseStanding>(db) on alert.CourseId equals stands.CourseId
                     orderby alert.RaisedAt
                     select new AskedAlert(alert, stands.ClientName, false);
        var mine = await own.AsNoTracking().Take(Most).ToListAsync(stop);
        var called = await others.AsNoTracking().Take(Most).ToListAsync(stop);
        return [.. mine.Concat(called.Where(c => !mine.Exists(m => m.Alert.Id == c.Alert.Id))).OrderBy(a => a.Alert.RaisedAt)];
    }

    /// <returns>Null when whoever asks was not asked about it while on call.</returns>
    public async Task<OnCallFacts?> FindAsync(Guid alertId, CancellationToken stop)
    {
        var me = actor.UserId;
        var found = await (
            from alert in actor.AskedAbout(db)
            where alert.Id == alertId && alert.OnCallId == me
            join course in actor.OnCallCourses(db) on alert.CourseId equals course.Id
            join client in actor.OnCallClients(db) on course.ClientId equals client.Id
            join response in actor.OnCallOf<Response>(db) on alert.ResponseId equals response.Id
            select new
            {
                Alert = alert, client.Name, client.BornOn, client.Contact, response.Answers, response.WordingId,
                Therapist = db.Users.Where(u => u.ClinicId == alert.ClinicId && u.Id == course.TherapistId).Select(u => u.Name).FirstOrDefault(),
                Route = actor.OnCallOf<Contract>(db).Where(c => c.CourseId == alert.CourseId).OrderByDescending(c => c.Number).Select(c => c.CrisisRoute).FirstOrDefault(),
            }).AsNoTracking().SingleOrDefaultAsync(stop);
        if (found is null)
            return null;

        // Once it is closed, what helped to reach the client is nobody's business any more but the therapist's.
        var open = found.Alert.IsOpen;
        var plan = open ? await actor.OnCallOf<SafetyPlan>(db).AsNoTracking().Where(p => p.CourseId == found.Alert.CourseId).OrderByDescending(p => p.Number).FirstOrDefaultAsync(stop) : null;
        return new(found.Alert, found.Name, found.BornOn, open ? found.Contact : "", found.Therapist, open ? found.Route : null, found.Answers[found.Alert.Item - 1], plan,
            await wordings.AskedAsync(MeasureLibrary.Get(found.Alert.MeasureKey), found.WordingId, stop));
    }
}
