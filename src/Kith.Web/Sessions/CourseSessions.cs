using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Sessions;

/// <summary>A course with its contracts and all its sessions, ready to be changed: what every planning use case begins with.</summary>
public sealed class CourseSessions(KithDb db, Actor actor, ClinicClock clock, Standings standings)
{
    public sealed record Found(Course Course, List<Contract> Contracts, List<Session> Sessions, TimeZoneInfo Zone)
    {
        public Session? Of(Guid sessionId) => Sessions.Find(s => s.Id == sessionId);

        /// <summary>The contract a session belongs to; the first, for one before all of them.</summary>
        public Contract ContractOf(Session session) =>
            ContractRules.On(Contracts, ClinicDay.Of(session.StartsAt, Zone)) ?? Contracts.MinBy(c => c.Number)!;
    }

    /// <summary>Null when the course is not the actor's.</summary>
    public async Task<Found?> FindAsync(Guid courseId, CancellationToken stop)
    {
        var course = await actor.Courses(db).SingleOrDefaultAsync(c => c.Id == courseId, stop);
        return course is null ? null : new(
            course,
            await actor.Of<Contract>(db).Where(c => c.CourseId == courseId).ToListAsync(stop),
            await actor.Of<Session>(db).Where(s => s.CourseId == courseId).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(stop),
            await clock.ZoneAsync(stop));
    }

    /// <summary>Puts a new session beside the others, when the rules let it stand there. Nothing is written yet.</summary>
    /// <returns>Null when it has its place; otherwise why not.</returns>
    public Refusal? Add(Found found, Session session)
    {
        if (SessionRules.MayPlan(found.Contracts, found.Sessions, session.StartsAt, found.Zone) is { } refusal)
            return refusal;
        db.Add(session);
        found.Sessions.Add(session);

        // Two who plan the last free place at once meet at the contract: the second is told.
        db.Entry(found.ContractOf(session)).State = EntityState.Modified;
        return null;
    }

    /// <summary>Numbers the sessions anew and writes everything with where the course now stands.</summary>
    public Task SaveAsync(Found found, CancellationToken stop)
    {
        SessionRules.Renumber(found.Sessions);
        return standings.SaveAsync(found.Course.Id, stop);
    }
}
