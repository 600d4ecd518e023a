using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Inventory.Show;
using Kith.Web.Storage;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Inventory.Add;

/// <summary>Adds somebody to the inventory.</summary>
public sealed class AddPerson(KithDb db, Actor actor, ClinicClock clock, ShowInventory inventory, ILogger<AddPerson> log)
{
    /// <returns>Null when they are in the inventory; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, PersonForm form, CancellationToken stop)
    {
        var refusal = await actor.MayWriteAsync(db, courseId, stop) ?? await AddAsync(courseId, form, stop);
        if (refusal is not null)
            log.InventoryRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> AddAsync(Guid courseId, PersonForm form, CancellationToken stop)
    {
        var typed = new Typed();
        var person = new Person { Id = Guid.CreateVersion7(), CourseId = courseId, Alias = "" };
        form.Write(person, typed, await clock.TodayAsync(stop), await inventory.FindAsync(courseId, stop));
        if (typed.Refusal is not null)
            return typed.Refusal;
        db.Add(person);
        await db.SaveChangesAsync(stop);
        log.PersonAdded(courseId, person.Id);
        return null;
    }
}
