using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Print;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Records;

/// <summary>A note as it is read by somebody whose course it is not.</summary>
public sealed record ReadNote(DateTimeOffset At, string Text);

/// <summary>A record through a door that only reads: the course as on its summary, with the notes and the safety plan the door opens.</summary>
public sealed record OpenRecord(CourseRecord Course, IReadOnlyList<ReadNote> Notes, SafetyPlan? Plan);

/// <summary>Reads a record through the door the actor has entered by.</summary>
public sealed class ReadRecord(KithDb db, Actor actor, ReadCourse courses)
{
    private const int Most = 100;

    /// <returns>Null when the door does not lead there.</returns>
    public async Task<OpenRecord?> FindAsync(Guid courseId, CancellationToken stop)
    {
        if (await courses.FindAsync(courseId, stop) is not { } course)
            return null;
        var notes = await (
            from note in actor.Of<Note>(db)
            where note.CourseId == courseId
            join session in actor.Of<Session>(db) on note.SessionId equals session.Id
            orderby session.StartsAt descending
            select new ReadNote(session.StartsAt, note.Text)).Take(Most).ToListAsync(stop);
        var plan = await actor.Of<SafetyPlan>(db).AsNoTracking().Where(p => p.CourseId == courseId).OrderByDescending(p => p.Number).FirstOrDefaultAsync(stop);
        return new(course, notes, plan);
    }
}
