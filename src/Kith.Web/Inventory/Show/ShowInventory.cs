using Kith.Clinical.Inventory;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Inventory.Show;

/// <summary>Reads the inventory of a course for its therapist.</summary>
public sealed class ShowInventory(KithDb db, Actor actor)
{
    /// <summary>Everybody of the course, withdrawn people too: inner ring first, then by name.</summary>
    public async Task<IReadOnlyList<Person>> FindAsync(Guid courseId, CancellationToken stop)
    {
        var people = await actor.Of<Person>(db).AsNoTracking().Where(p => p.CourseId == courseId).ToListAsync(stop);
        return [.. people.OrderBy(p => p.Ring ?? int.MaxValue).ThenBy(p => p.Alias, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>One of them; null when this course has no such person.</summary>
    public Task<Person?> FindAsync(Guid courseId, Guid personId, CancellationToken stop) =>
        actor.Of<Person>(db).AsNoTracking().SingleOrDefaultAsync(p => p.CourseId == courseId && p.Id == personId, stop);
}
