using Kith.Clinical.CheckIn;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.CheckIn;

/// <summary>A session put to another day takes its links along. Saved by whoever moves it.</summary>
public sealed class LinkEnds(KithDb db, Actor actor)
{
    public async Task FollowAsync(Session session, TimeZoneInfo zone, CancellationToken stop)
    {
        foreach (var link in await actor.Of<CheckInLink>(db).Where(l => l.SessionId == session.Id && l.UsedAt == null && l.RevokedAt == null).ToListAsync(stop))
            link.EndAfter(session.StartsAt, zone);
    }
}
