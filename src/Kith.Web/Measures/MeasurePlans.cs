using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Measures;

/// <summary>Reads which measures come when in a course.</summary>
public sealed class MeasurePlans(KithDb db, Actor actor, ClinicClock clock)
{
    /// <summary>Nobody changes a plan more often; beyond this something else is wrong.</summary>
    internal const int MostChoices = 500;

    /// <param name="courseId">A course of the actor.</param>
    /// <param name="protocolKey">Its protocol.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<MeasurePlan> OfAsync(Guid courseId, string protocolKey, CancellationToken stop)
    {
        var contracts = await actor.Of<Contract>(db).AsNoTracking().Where(c => c.CourseId == courseId).ToListAsync(stop);
        var sessions = await actor.Of<Session>(db).Where(s => s.CourseId == courseId)
            .Select(s => new SessionFact(s.Id, s.Number, s.StartsAt, s.State == SessionState.Planned, s.Counts)).ToListAsync(stop);
        return await OfAsync(courseId, protocolKey, contracts, sessions, stop);
    }

    /// <summary>The same for whoever has read contracts and sessions already.</summary>
    public async Task<MeasurePlan> OfAsync(
        Guid courseId, string protocolKey, IReadOnlyCollection<Contract> contracts, IEnumerable<SessionFact> sessions, CancellationToken stop) =>
        new(protocolKey, contracts, sessions, await ChoicesAsync(courseId, stop), await clock.ZoneAsync(stop));

    /// <summary>What was chosen over the protocol, in order; what stands and what does not.</summary>
    public Task<List<MeasureChoice>> ChoicesAsync(Guid courseId, CancellationToken stop) =>
        actor.Of<MeasureChoice>(db).AsNoTracking().Where(c => c.CourseId == courseId).OrderBy(c => c.Number).Take(MostChoices).ToListAsync(stop);
}
