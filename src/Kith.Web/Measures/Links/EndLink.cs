using Kith.Clinical;
using Kith.Clinical.CheckIn;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Measures.Links;

/// <summary>Takes a link back. What was answered with it stays.</summary>
public sealed class EndLink(KithDb db, Actor actor, ClinicClock clock, ILogger<EndLink> log)
{
    public sealed class Form
    {
        public string? Id { get; set; }
    }

    /// <returns>Null when it is ended; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var refusal = await actor.MayWriteAsync(db, courseId, stop) ?? await EndAsync(courseId, form, stop);
        if (refusal is not null)
            log.LinkRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> EndAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var id = Guid.TryParse(form.Id, out var typed) ? typed : Guid.Empty;
        if (await actor.Of<CheckInLink>(db).SingleOrDefaultAsync(l => l.Id == id && l.CourseId == courseId, stop) is not { } link)
            return FormRefusals.NotYours;
        if (link.Revoke(actor.UserId, clock.Now) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(stop);
        log.LinkEnded(courseId, link.Id, actor.UserId);
        return null;
    }
}
