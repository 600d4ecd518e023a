using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Accounts.Limits;

/// <summary>How long a sign-in of this clinic lasts. Whoever is signed in keeps the time they began with.</summary>
public sealed class SetLimits(KithDb db, Actor actor)
{
    public sealed class Form
    {
        public string? Staff { get; set; }

        public string? Clients { get; set; }

        public string? Hours { get; set; }
    }

    public async Task<Form> LookAsync(CancellationToken stop)
    {
        var clinic = await FindAsync(stop);
        return new() { Staff = $"{clinic.StaffIdleMinutes}", Clients = $"{clinic.ClientIdleMinutes}", Hours = $"{clinic.LongestHours}" };
    }

    /// <returns>Null when it is set; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var staff = typed.Number(form.Staff, nameof(form.Staff), "Minutes for staff", 1, StayLimits.MostIdleMinutes, required: true);
        var clients = typed.Number(form.Clients, nameof(form.Clients), "Minutes for clients", 1, StayLimits.MostIdleMinutes, required: true);
        var hours = typed.Number(form.Hours, nameof(form.Hours), "Hours", 1, StayLimits.MostHours, required: true);
        if (typed.Refusal is not null)
            return typed.Refusal;
        var clinic = await FindAsync(stop);
        (clinic.StaffIdleMinutes, clinic.ClientIdleMinutes, clinic.LongestHours) = (staff!.Value, clients!.Value, hours!.Value);
        await db.SaveChangesAsync(stop);
        return null;
    }

    private Task<Clinic> FindAsync(CancellationToken stop) => actor.OwnClinic(db).SingleAsync(stop);
}
