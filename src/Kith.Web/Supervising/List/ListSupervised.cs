using Kith.Clinical.Access;
using Kith.Clinical.Courses;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Supervising.List;

/// <summary>A course somebody supervises.</summary>
public sealed record SupervisedCourse(Guid CourseId, string Client, string Therapist, Phase Phase, int Used, int Agreed, int OpenAlerts, bool IsClosed);

/// <summary>The courses of those one supervises, where the client agreed to it: open ones first, then by therapist and name.</summary>
public sealed class ListSupervised(KithDb db, Actor actor)
{
    public const int Most = 200;

    public async Task<IReadOnlyList<SupervisedCourse>> FindAsync(CancellationToken stop)
    {
        actor.Enter(Door.Supervision);
        return await (
            from stands in actor.Of<CourseStanding>(db)
            join user in db.Users.Where(u => u.ClinicId == actor.ClinicId) on stands.TherapistId equals user.Id
            orderby stands.ClosedOn != null, user.Name, stands.ClientName, stands.CourseId
            select new SupervisedCourse(
                stands.CourseId, stands.ClientName, user.Name, stands.Phase, stands.SessionsUsed, stands.SessionsAgreed, stands.OpenAlerts, stands.ClosedOn != null))
            .Take(Most).ToListAsync(stop);
    }
}
