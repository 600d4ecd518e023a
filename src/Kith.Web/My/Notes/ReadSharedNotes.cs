using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.My.Notes;

/// <summary>The notes a therapist has shared with the client, newest session first, a page at a time.</summary>
public sealed class ReadSharedNotes(KithDb db, Actor actor, ClinicClock clock)
{
    public const int PerPage = 10;

    /// <param name="courseId">The client's course.</param>
    /// <param name="page">From 1.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>One more than <see cref="PerPage"/> when there are older ones.</returns>
    public async Task<IReadOnlyList<SharedNoteFacts>> RunAsync(Guid courseId, int page, CancellationToken stop)
    {
        var zone = await clock.ZoneAsync(stop);
        var rows = await (
            from note in actor.Of<Note>(db).Where(n => n.CourseId == courseId)
            join session in actor.Of<Session>(db) on note.SessionId equals session.Id
            orderby session.StartsAt descending, note.Id descending
            let last = note.Versions.OrderByDescending(v => v.Number).First()
            select new { session.Number, session.StartsAt, last.Text, last.SignedBy, last.SignedAt, Versions = last.Number })
            .AsNoTracking().Skip((page - 1) * PerPage).Take(PerPage + 1).ToListAsync(stop);
        return [.. rows.Select(r => SharedNoteFacts.Of(r.Number, r.StartsAt, zone, r.Text, r.SignedBy, r.SignedAt, r.Versions))];
    }
}
