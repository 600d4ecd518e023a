using Kith.Clinical;
using Kith.Clinical.CheckIn;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Measures.Links;

/// <summary>Makes a link to the questions before the next session. Its address is shown once: only a hash of it is kept.</summary>
public sealed class MakeLink(KithDb db, Actor actor, ClinicClock clock, CheckIns checkIns, ILogger<MakeLink> log)
{
    /// <summary>What stands in the address after the door's own; null until it was made.</summary>
    public string? Words { get; private set; }

    /// <returns>Null when it was made; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, CancellationToken stop)
    {
        var refusal = await actor.MayWriteAsync(db, courseId, stop) ?? await MakeAsync(courseId, stop);
        if (refusal is not null)
            log.LinkRefused(courseId, refusal.Code);
        return refusal;
    }

    /// <summary>Opens the questions on this device, to be handed to the client. Its secret is known to nobody.</summary>
    /// <returns>What the device is to hold, or why nothing was opened.</returns>
    public async Task<(LinkPass? Pass, Refusal? Refusal)> HandOverAsync(Guid courseId, CancellationToken stop)
    {
        var (link, _, refusal) = await actor.MayWriteAsync(db, courseId, stop) is { } ended ? (null, null, ended) : await DrawAsync(courseId, stop);
        if (link is null)
        {
            log.LinkRefused(courseId, refusal!.Code);
            return (null, refusal);
        }

        link.HandOver(clock.Now);
        await db.SaveChangesAsync(stop);
        log.HandedOver(courseId, link.Id, actor.UserId);
        return (new(link.Id, courseId, link.SessionId, IsHandedOver: true), null);
    }

    private async Task<Refusal?> MakeAsync(Guid courseId, CancellationToken stop)
    {
        var (link, secret, refusal) = await DrawAsync(courseId, stop);
        if (link is null)
            return refusal;
        await db.SaveChangesAsync(stop);
        Words = secret!.Words;
        log.LinkMade(courseId, link.Id);
        return null;
    }

    /// <returns>A link about to be saved; or why there is none.</returns>
    private async Task<(CheckInLink? Link, LinkSecret? Secret, Refusal? Refusal)> DrawAsync(Guid courseId, CancellationToken stop)
    {
        var course = await actor.Courses(db).AsNoTracking().SingleAsync(c => c.Id == courseId, stop);
        if (await checkIns.FindAsync(course, stop) is not { } checkIn)
            return (null, null, LinkRefusals.NoSession);
        if (checkIn.Next is null)
            return (null, null, LinkRefusals.NothingLeft);

        var secret = LinkSecret.Draw(actor.ClinicId);
        var link = new CheckInLink
        {
            ClinicId = actor.ClinicId,
            Id = Guid.CreateVersion7(),
            CourseId = courseId,
            SessionId = checkIn.SessionId,
            SecretHash = secret.Hash,
            MadeById = actor.UserId,
            MadeAt = clock.Now,
        };
        link.EndAfter(checkIn.SessionAt, await clock.ZoneAsync(stop));
        db.Add(link);
        return (link, secret, null);
    }
}
