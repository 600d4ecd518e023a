using Kith.Clinical.Courses;
using Kith.Web.Access;
using Kith.Web.Audit;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.My;

/// <summary>The course a client's own pages are about: the open one, or the last one there was.</summary>
public sealed class MyCourse(KithDb db, Actor actor, AuditTrail trail)
{
    /// <returns>Null when the client has none, or whoever asks is no client.</returns>
    public async Task<Course?> FindAsync(CancellationToken stop)
    {
        var course = await actor.Courses(db).AsNoTracking()
            .OrderBy(c => c.ClosedOn != null).ThenByDescending(c => c.BeganOn).ThenByDescending(c => c.Id)
            .FirstOrDefaultAsync(stop);
        trail.Opened(course?.Id);
        return course;
    }
}
