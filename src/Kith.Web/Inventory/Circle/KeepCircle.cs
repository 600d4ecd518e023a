using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Inventory.Show;
using Kith.Web.Storage;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Inventory.Circle;

/// <summary>Keeps a picture of the circle as it is today. It is never changed.</summary>
public sealed class KeepCircle(KithDb db, Actor actor, ClinicClock clock, ShowInventory inventory, ILogger<KeepCircle> log)
{
    public sealed class Form
    {
        public string? Moment { get; set; }
    }

    /// <returns>Null when the circle is kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var refusal = await actor.MayWriteAsync(db, courseId, stop) ?? await KeepAsync(courseId, form, stop);
        if (refusal is not null)
            log.InventoryRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> KeepAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var moment = typed.Choice<Moment>(form.Moment, nameof(form.Moment), "Point of the course", required: true);
        if (typed.Refusal is not null)
            return typed.Refusal;

        var people = await inventory.FindAsync(courseId, stop);
        var id = Guid.CreateVersion7();
        if (CircleRules.Take(id, people, moment!.Value, await clock.TodayAsync(stop), Guid.CreateVersion7, out var circle) is { } refusal)
            return refusal;
        db.Add(circle!);
        await db.SaveChangesAsync(stop);
        log.CircleKept(courseId, id);
        return null;
    }
}
