using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Inventory.Show;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Inventory.Change;

/// <summary>Changes what the inventory says about somebody. A form drawn before somebody else's change is refused.</summary>
public sealed class ChangePerson(KithDb db, Actor actor, ClinicClock clock, ShowInventory inventory, ILogger<ChangePerson> log)
{
    /// <returns>Null when it is saved; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Guid personId, PersonForm form, CancellationToken stop)
    {
        var refusal = await actor.MayWriteAsync(db, courseId, stop) ?? await ChangeAsync(courseId, personId, form, stop);
        if (refusal is null)
            log.PersonChanged(courseId, personId);
        else
            log.InventoryRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> ChangeAsync(Guid courseId, Guid personId, PersonForm form, CancellationToken stop)
    {
        var person = await actor.Of<Person>(db).SingleOrDefaultAsync(p => p.CourseId == courseId && p.Id == personId, stop);
        if (person is null)
            return FormRefusals.NotYours;
        if (person.WithdrawnAt is not null)
            return InventoryRefusals.Withdrawn(person.Alias);
        if (person.Version.ToString(CultureInfo.InvariantCulture) != form.Version)
            return FormRefusals.Stale;

        var typed = new Typed();
        var others = (await inventory.FindAsync(courseId, stop)).Where(p => p.Id != personId);
        form.Write(person, typed, await clock.TodayAsync(stop), others);
        if (typed.Refusal is not null)
            return typed.Refusal;
        await db.SaveChangesAsync(stop);
        return null;
    }
}
