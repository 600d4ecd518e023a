using Kith.Clinical.Formulations;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Formulations;

/// <summary>All versions of a course's formulation, the newest first.</summary>
public sealed record FormulationVersions(IReadOnlyList<Formulation> All)
{
    public static readonly FormulationVersions None = new([]);

    /// <summary>The one being written.</summary>
    public Formulation? Draft => All.FirstOrDefault(f => f.State is FormulationState.Draft);

    /// <summary>The one the client said yes to.</summary>
    public Formulation? Accepted => All.FirstOrDefault(f => f.State is FormulationState.Accepted);

    /// <summary>The one that waits for the client.</summary>
    public Formulation? Offered => All.FirstOrDefault(f => f.State is FormulationState.Offered);

    /// <summary>The newest the client has seen, or may see now.</summary>
    public Formulation? Shown => All.FirstOrDefault(f => f.State is not FormulationState.Draft);
}

/// <summary>Reads the versions. A client is shown no drafts, so their pages use what was offered.</summary>
public sealed class ReadFormulations(KithDb db, Actor actor)
{
    /// <summary>More versions than any course has.</summary>
    public const int Most = 100;

    public async Task<FormulationVersions> OfAsync(Guid courseId, CancellationToken stop) =>
        new(await actor.Of<Formulation>(db).AsNoTracking().Where(f => f.CourseId == courseId)
            .OrderByDescending(f => f.Number).Take(Most).ToListAsync(stop));
}
