using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Accounts.Officer;

/// <summary>Somebody of the staff.</summary>
public sealed record StaffMember(Guid Id, string Name, Role Role);

/// <summary>The administrator says who looks after privacy.</summary>
public sealed class NameOfficer(KithDb db, Actor actor)
{
    private const int Most = 500;

    public sealed class Form
    {
        public string? Officer { get; set; }
    }

    public Task<List<StaffMember>> StaffAsync(CancellationToken stop)
    {
        var clinic = actor.ClinicId;
        return db.Users.AsNoTracking().Where(u => u.ClinicId == clinic && u.Role != Role.Client && u.Role != Role.Carer).OrderBy(u => u.Name).ThenBy(u => u.Id)
            .Select(u => new StaffMember(u.Id, u.Name, u.Role)).Take(Most).ToListAsync(stop);
    }

    public async Task<Form> LookAsync(CancellationToken stop) => new() { Officer = (await actor.OwnClinic(db).AsNoTracking().SingleAsync(stop)).PrivacyOfficerId?.ToString() };

    /// <returns>Null when named; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var id = typed.Id(form.Officer, nameof(form.Officer), "Who");
        if (id is null)
            typed.Refuse(new("form.missing", "Who: nobody is chosen yet. Choose somebody.", nameof(form.Officer)));
        if (typed.Refusal is not null)
            return typed.Refusal;
        if (!(await StaffAsync(stop)).Exists(one => one.Id == id))
            return FormRefusals.NotInList(nameof(form.Officer), "Who");
        (await actor.OwnClinic(db).SingleAsync(stop)).PrivacyOfficerId = id;
        await db.SaveChangesAsync(stop);
        return null;
    }
}
