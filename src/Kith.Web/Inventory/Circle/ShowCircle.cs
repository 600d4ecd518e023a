using Kith.Clinical.Inventory;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Inventory.Circle;

/// <summary>Reads the circles of a course that were kept.</summary>
public sealed class ShowCircle(KithDb db, Actor actor)
{
    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<CircleSnapshot>> KeptAsync(Guid courseId, CancellationToken stop)
    {
        var kept = await actor.Of<CircleSnapshot>(db).AsNoTracking().Include(s => s.Places).Where(s => s.CourseId == courseId).ToListAsync(stop);
        return [.. kept.OrderBy(s => s.TakenOn).ThenBy(s => s.Id.ToString(), StringComparer.Ordinal)];
    }
}
