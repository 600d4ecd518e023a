using Kith.Clinical.Inventory;
using Kith.Clinical.Reviews;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Reviews;

/// <summary>Reads the reviews of a course, the newest first.</summary>
public sealed class ReadReviews(KithDb db, Actor actor)
{
    public const int Most = 50;

    public Task<List<Review>> OfAsync(Guid courseId, Moment moment, CancellationToken stop) =>
        actor.Of<Review>(db).AsNoTracking().Where(r => r.CourseId == courseId && r.Moment == moment)
            .OrderByDescending(r => r.Number).Take(Most).ToListAsync(stop);

    /// <summary>Both points of the course: the ends before the middles, the newest of each first.</summary>
    public async Task<IReadOnlyList<Review>> AllAsync(Guid courseId, CancellationToken stop)
    {
        var all = await actor.Of<Review>(db).AsNoTracking().Where(r => r.CourseId == courseId).OrderByDescending(r => r.Number).Take(Most).ToListAsync(stop);
        return [.. all.OrderByDescending(r => r.Moment)];
    }
}
