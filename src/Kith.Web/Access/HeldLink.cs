using Kith.Clinical.CheckIn;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Access;

/// <summary>The link by which a device is here, as it stands now.</summary>
public sealed class HeldLink(KithDb db, Actor actor, TimeProvider time)
{
    /// <returns>Null for somebody who is here without a link.</returns>
    public async Task<LinkState?> StateAsync(CancellationToken stop)
    {
        if (actor.Link is not { } pass)
            return null;
        var found = await (
            from link in db.Set<CheckInLink>().AsNoTracking().Where(l => l.Id == pass.LinkId)
            join course in db.Set<Clinical.Courses.Course>() on link.CourseId equals course.Id
            select new { Link = link, Closed = course.ClosedOn != null }).SingleOrDefaultAsync(stop);
        return found?.Link.StateAt(time.GetUtcNow(), found.Closed) ?? LinkState.Unknown;
    }
}
