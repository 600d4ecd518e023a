using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Clinical.Timeline;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Timeline.Withdraw;

/// <summary>Takes an event off the timeline. It stays in the record with the reason.</summary>
public sealed class WithdrawEvent(KithDb db, Actor actor, ClinicClock clock, ILogger<WithdrawEvent> log)
{
    public sealed class Form
    {
        public string? Reason { get; set; }
    }

    /// <summary>The event and the name of whom it happened with; null when this course has no such event.</summary>
    public async Task<(TimelineEvent Event, string? With)?> FindAsync(Guid courseId, Guid eventId, CancellationToken stop)
    {
        var happened = await actor.Of<TimelineEvent>(db).AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId && e.CourseId == courseId, stop);
        if (happened is null)
            return null;
        var with = happened.PersonId is { } personId
            ? await actor.Of<Person>(db).Where(p => p.Id == personId).Select(p => p.Alias).SingleOrDefaultAsync(stop)
            : null;
        return (happened, with);
    }

    /// <returns>Null when the event is off the timeline; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid eventId, Form form, CancellationToken stop)
    {
        var refusal = await actor.MayWriteAsync(db, courseId, stop) ?? await WithdrawAsync(courseId, eventId, form, stop);
        if (refusal is null)
            log.EventWithdrawn(courseId, eventId);
        else
            log.TimelineRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> WithdrawAsync(Guid courseId, Guid eventId, Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var reason = typed.Text(form.Reason, nameof(form.Reason), "The reason");
        if (typed.Refusal is not null)
            return typed.Refusal;
        var happened = await actor.Of<TimelineEvent>(db).SingleOrDefaultAsync(e => e.Id == eventId && e.CourseId == courseId, stop);
        if (happened is null)
            return FormRefusals.NotYours;
        if (happened.Withdraw(reason, clock.Now) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(stop);
        return null;
    }
}
