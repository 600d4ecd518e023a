using Kith.Clinical.Goals;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Goals;

/// <summary>The goals of a course with their ratings, in the order they were set.</summary>
public sealed record CourseGoals(IReadOnlyList<Goal> Open, IReadOnlyList<Goal> Withdrawn)
{
    public static readonly CourseGoals None = new([], []);

    /// <summary>Open or let go of, in the order they were set.</summary>
    public IEnumerable<Goal> All => Open.Concat(Withdrawn).OrderBy(g => g.SetOn).ThenBy(g => g.Id.ToString(), StringComparer.Ordinal);
}

/// <summary>Reads them. One query.</summary>
public sealed class ReadGoals(KithDb db, Actor actor)
{
    public async Task<CourseGoals> OfAsync(Guid courseId, CancellationToken stop)
    {
        var goals = await actor.Of<Goal>(db).AsNoTracking().Include(g => g.Ratings)
            .Where(g => g.CourseId == courseId).OrderBy(g => g.Id).Take(100).ToListAsync(stop);
        return new([.. goals.Where(g => g.WithdrawnAt is null)], [.. goals.Where(g => g.WithdrawnAt is not null)]);
    }
}
