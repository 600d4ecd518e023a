using Kith.Clinical.Formulations;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Formulations.Areas;

/// <summary>The candidate areas of a course, in the client's order; those not ranked yet by when they were listed.</summary>
public sealed class ReadAreas(KithDb db, Actor actor)
{
    /// <summary>All of them, the withdrawn ones last.</summary>
    public async Task<IReadOnlyList<CandidateArea>> OfAsync(Guid courseId, CancellationToken stop) =>
        await actor.Of<CandidateArea>(db).AsNoTracking().Where(a => a.CourseId == courseId)
            .OrderBy(a => a.WithdrawnAt != null).ThenBy(a => a.ClientRank ?? 999).ThenBy(a => a.Id).Take(100).ToListAsync(stop);

    /// <summary>One of them; null when the course has none of this id.</summary>
    public Task<CandidateArea?> OneAsync(Guid courseId, Guid areaId, CancellationToken stop) =>
        actor.Of<CandidateArea>(db).AsNoTracking().SingleOrDefaultAsync(a => a.CourseId == courseId && a.Id == areaId, stop);
}
