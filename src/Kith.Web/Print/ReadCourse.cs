using Kith.Clinical.Assessment;
using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Goals;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Reviews;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;
using Kith.Web.Access;
using Kith.Web.Look;
using Kith.Web.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Print;

/// <summary>Reads what may be printed of a course. Nothing when it is not on the actor's caseload.</summary>
public sealed class ReadCourse(KithDb db, Actor actor, ClinicClock clock, MeasurePlans plans)
{
    private const int Most = 300;

    /// <summary>Mostly whoever asks; else somebody who reads what is not theirs.</summary>
    private async Task<string> TherapistAsync(Course course, CancellationToken stop) => course.TherapistId == actor.UserId
        ? actor.Name
        : await db.Users.Where(u => u.ClinicId == course.ClinicId && u.Id == course.TherapistId).Select(u => u.Name).SingleOrDefaultAsync(stop) ?? "";

    public async Task<CourseRecord?> FindAsync(Guid courseId, CancellationToken stop)
    {
        var head = await (
            from course in actor.Courses(db).Where(c => c.Id == courseId)
            join client in actor.Clients(db) on course.ClientId equals client.Id
            join stands in actor.Of<CourseStanding>(db) on course.Id equals stands.CourseId
            select new { course, client, stands }).AsNoTracking().SingleOrDefaultAsync(stop);
        if (head is null)
            return null;

        return new()
        {
            Course = head.course,
            Client = head.client,
            Standing = head.stands,
            Therapist = await TherapistAsync(head.course, stop),
            Clinic = (await clock.ClinicAsync(stop)).Name,
            Zone = await clock.ZoneAsync(stop),
            Today = await clock.TodayAsync(stop),
            Contracts = await Of<Contract>(courseId).OrderBy(c => c.Number).ToListAsync(stop),
            Sessions = await Of<Session>(courseId).OrderBy(s => s.StartsAt)
                .Select(s => new SessionLine(s.Id, s.Number, s.StartsAt, s.State, s.Counts, s.Techniques)).Take(Most).ToListAsync(stop),
            Scores = await Of<Response>(courseId).Where(r => r.FinishedAt != null && r.SupersededById == null).OrderBy(r => r.FinishedAt)
                .Select(r => new ScoreLine(r.MeasureKey, r.FinishedAt!.Value, r.Total, r.SessionId, r.TypedFrom != null)).Take(Most).ToListAsync(stop),
            Plan = await plans.OfAsync(courseId, head.course.ProtocolKey, stop),
            Events = await Of<TimelineEvent>(courseId).Where(e => e.WithdrawnAt == null && (e.Lane == Lane.Relationship || e.PersonId != null))
                .OrderBy(e => e.On.Day).Select(e => new ChartEvent(e.On.Day, e.Words)).Take(Most).ToListAsync(stop),
            Illness = await Of<IllnessEpisode>(courseId).Where(e => e.SupersededById == null).OrderByDescending(e => e.RecordedAt).FirstOrDefaultAsync(stop),
            Agreed = await Of<Formulation>(courseId).Where(f => f.State == FormulationState.Accepted).OrderByDescending(f => f.Number).FirstOrDefaultAsync(stop),
            Goals = await Of<Goal>(courseId).Where(g => g.WithdrawnAt == null).Include(g => g.Ratings).OrderBy(g => g.SetOn).ThenBy(g => g.Id).Take(Most).ToListAsync(stop),
            People = await Of<Person>(courseId).Select(p => new PersonLine(p.Alias, p.Relation)).Take(Most).ToListAsync(stop),
            Moved = await MovedAsync(courseId, stop),
            Reviews = await Of<Review>(courseId).Where(r => r.SignedAt != null).OrderBy(r => r.HeldOn).Take(Most).ToListAsync(stop),
            Alerts = await Of<SafetyAlert>(courseId).OrderBy(a => a.RaisedAt).Take(Most).ToListAsync(stop),
        };
    }

    private async Task<string?> MovedAsync(Guid courseId, CancellationToken stop)
    {
        var circles = await Of<CircleSnapshot>(courseId).Include(s => s.Places).OrderBy(s => s.TakenOn).ThenBy(s => s.Id).Take(Most).ToListAsync(stop);
        return circles.Count < 2 ? null : CircleDifference.Between(circles[0], circles[^1]).Sentence;
    }

    private IQueryable<T> Of<T>(Guid courseId) where T : Clinical.OfCourse => actor.Of<T>(db).AsNoTracking().Where(r => r.CourseId == courseId);
}
