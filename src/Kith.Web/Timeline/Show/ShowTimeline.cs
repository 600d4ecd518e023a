using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Clinical.Timeline;
using Kith.Web.Access;
using Kith.Web.Look;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Timeline.Show;

/// <summary>Reads the timeline of a course: what stands, what was taken off, and who an event can have happened with.</summary>
public sealed class ShowTimeline(KithDb db, Actor actor)
{
    /// <summary>An event that was taken off, and why.</summary>
    public sealed record Withdrawn(PartialDate On, string Words, string Because, DateTimeOffset At);

    public sealed record View(IReadOnlyList<TimelineItem> Items, IReadOnlyList<Withdrawn> Gone, IReadOnlyList<Answer> People);

    public async Task<View> FindAsync(Guid courseId, CancellationToken stop)
    {
        var events = await actor.Of<TimelineEvent>(db).AsNoTracking().Where(e => e.CourseId == courseId).ToListAsync(stop);
        var people = await actor.Of<Person>(db).Where(p => p.CourseId == courseId)
            .Select(p => new { p.Id, p.Alias, Gone = p.WithdrawnAt != null }).ToListAsync(stop);
        var names = people.ToDictionary(p => p.Id, p => p.Alias);

        var standing = events.Where(e => e.WithdrawnAt is null).OrderBy(e => e.On, PartialDate.ByTime).Select(e => new TimelineItem(
            e.Lane, e.On, e.Words, e.MoodEffect,
            e.PersonId is { } id ? names.GetValueOrDefault(id) : null,
            $"/courses/{courseId}/timeline/{e.Id}/withdraw"));
        var gone = events.Where(e => e.WithdrawnAt is not null).OrderByDescending(e => e.WithdrawnAt)
            .Select(e => new Withdrawn(e.On, e.Words, e.WithdrawnBecause, e.WithdrawnAt!.Value));
        var with = people.Where(p => !p.Gone).OrderBy(p => p.Alias, StringComparer.CurrentCultureIgnoreCase)
            .Select(p => new Answer(p.Id.ToString(), p.Alias));
        return new([.. standing], [.. gone], [.. with]);
    }
}
