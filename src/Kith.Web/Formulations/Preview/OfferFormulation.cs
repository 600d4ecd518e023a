using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Formulations;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Formulations.Preview;

/// <summary>Offers the draft to the client. One that was offered before and not answered is replaced by it.</summary>
public sealed class OfferFormulation(KithDb db, Actor actor, ClinicClock clock, Standings standings, ILogger<OfferFormulation> log)
{
    public sealed class Form
    {
        public string? DraftId { get; set; }

        public string? Version { get; set; }

        public static Form Of(Formulation draft) => new()
        {
            DraftId = draft.Id.ToString(),
            Version = draft.Version.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <returns>Null when offered; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        if (await actor.Courses(db).SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        var versions = await actor.Of<Formulation>(db).Where(f => f.CourseId == courseId)
            .OrderByDescending(f => f.Number).Take(ReadFormulations.Most).ToListAsync(stop);
        if (versions.Find(f => f.Id.ToString() == form.DraftId) is not { } draft)
            return FormRefusals.NotYours;
        if (draft.State is FormulationState.Draft && draft.Version.ToString(CultureInfo.InvariantCulture) != form.Version)
            return FormRefusals.Stale;

        var refusal = course.MustBeOpen() ?? draft.Offer(
            versions.Find(f => f.State is FormulationState.Accepted), ProtocolLibrary.Get(course.ProtocolKey).PermittedFoci, clock.Now);
        if (refusal is not null)
        {
            log.NotOffered(courseId, refusal.Code);
            return refusal;
        }

        foreach (var waiting in versions.Where(f => f.State is FormulationState.Offered && f.Id != draft.Id))
            waiting.Supersede();
        await standings.SaveAsync(courseId, stop);
        log.Offered(courseId, draft.Id);
        return null;
    }
}
