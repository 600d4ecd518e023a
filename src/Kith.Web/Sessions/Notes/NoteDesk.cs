using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Sessions.Notes;

/// <summary>Finds the actor's own notes with their signed versions: what every use case about a note begins with.</summary>
public sealed class NoteDesk(KithDb db, Actor actor)
{
    public Task<bool> HasSessionAsync(Guid courseId, Guid sessionId, CancellationToken stop) =>
        actor.Of<Session>(db).AnyAsync(s => s.Id == sessionId && s.CourseId == courseId, stop);

    /// <summary>The actor's note of a kind; null when it is not begun.</summary>
    public Task<Note?> FindAsync(Guid courseId, Guid sessionId, NoteKind kind, CancellationToken stop) =>
        Own(courseId).Where(n => n.SessionId == sessionId && n.Kind == kind).SingleOrDefaultAsync(stop);

    /// <summary>The actor's note by its id; null when it is somebody else's or none.</summary>
    public Task<Note?> FindAsync(Guid courseId, Guid noteId, CancellationToken stop) =>
        Own(courseId).Where(n => n.Id == noteId).SingleOrDefaultAsync(stop);

    private IQueryable<Note> Own(Guid courseId)
    {
        var me = actor.UserId;
        return actor.Of<Note>(db).Where(n => n.CourseId == courseId && n.AuthorId == me)
            .Include(n => n.Versions.OrderBy(v => v.Number));
    }
}
