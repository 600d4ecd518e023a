using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Clinical.Timeline;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Formulations;

/// <summary>What the inventory and the timeline of a course hold, to be read beside a form. It points at nothing: people weigh it.</summary>
public sealed record CourseEvidence(IReadOnlyList<Person> People, IReadOnlyList<TimelineEvent> Events)
{
    public static readonly CourseEvidence None = new([], []);

    public Person? Person(Guid? id) => id is null ? null : People.FirstOrDefault(p => p.Id == id);
}

/// <summary>Reads the evidence. Two queries.</summary>
public sealed class ReadEvidence(KithDb db, Actor actor)
{
    /// <summary>More than anybody has; what is beyond stays in the inventory and the timeline.</summary>
    public const int Most = 200;

    public async Task<CourseEvidence> OfAsync(Guid courseId, CancellationToken stop)
    {
        var people = await actor.Of<Person>(db).AsNoTracking()
            .Where(p => p.CourseId == courseId && p.WithdrawnAt == null)
            .OrderBy(p => p.Ring ?? 9).ThenBy(p => p.Alias).Take(Most).ToListAsync(stop);
        var events = await actor.Of<TimelineEvent>(db).AsNoTracking()
            .Where(e => e.CourseId == courseId && e.WithdrawnAt == null).Take(Most).ToListAsync(stop);
        return new(people, [.. events.OrderBy(e => e.On, PartialDate.ByTime)]);
    }
}
