using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Inventory.Withdraw;

/// <summary>Takes somebody off the inventory and the circle. They stay in the record, with the reason, and in earlier circles.</summary>
public sealed class WithdrawPerson(KithDb db, Actor actor, ClinicClock clock, ILogger<WithdrawPerson> log)
{
    public sealed class Form
    {
        public string? Reason { get; set; }
    }

    /// <returns>Null when they are off the inventory; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid personId, Form form, CancellationToken stop)
    {
        var refusal = await actor.MayWriteAsync(db, courseId, stop) ?? await WithdrawAsync(courseId, personId, form, stop);
        if (refusal is null)
            log.PersonWithdrawn(courseId, personId);
        else
            log.InventoryRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> WithdrawAsync(Guid courseId, Guid personId, Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var reason = typed.Text(form.Reason, nameof(form.Reason), "The reason");
        if (typed.Refusal is not null)
            return typed.Refusal;
        var person = await actor.Of<Person>(db).SingleOrDefaultAsync(p => p.CourseId == courseId && p.Id == personId, stop);
        if (person is null)
            return FormRefusals.NotYours;
        if (person.Withdraw(reason, clock.Now) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(stop);
        return null;
    }
}
