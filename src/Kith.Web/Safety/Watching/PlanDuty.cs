using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Safety.Watching;

/// <summary>A duty with the name of whoever has it.</summary>
public sealed record NamedDuty(OnCallDuty Duty, string Name);

/// <summary>An alert that nobody has acknowledged, as an administrator sees it: how long, and whom to reach.</summary>
public sealed record LeftAlert(Guid Id, DateTimeOffset RaisedAt, string Therapist, string? OnCall);

/// <summary>The administrator plans who is on call and when, or takes somebody off.</summary>
public sealed class PlanDuty(KithDb db, Actor actor, ClinicClock clock, ILogger<PlanDuty> log)
{
    private const int Most = 100;

    public sealed class Form
    {
        public string? Person { get; set; }

        public string? FromDay { get; set; }

        public string? FromMonth { get; set; }

        public string? FromYear { get; set; }

        public string? FromAt { get; set; }

        public string? ToDay { get; set; }

        public string? ToMonth { get; set; }

        public string? ToYear { get; set; }

        public string? ToAt { get; set; }
    }

    public sealed class OffForm
    {
        public string? Duty { get; set; }
    }

    /// <summary>The clinic's therapists, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> TherapistsAsync(CancellationToken stop)
    {
        var clinic = actor.ClinicId;
        var found = await db.Users.AsNoTracking().Where(u => u.ClinicId == clinic && u.Role == Role.Therapist).OrderBy(u => u.Name).Take(500).Select(u => new { u.Id, u.Name }).ToListAsync(stop);
        return [.. found.Select(f => (f.Id, f.Name))];
    }

    /// <summary>Under way or to come.</summary>
    public Task<List<NamedDuty>> DutiesAsync(CancellationToken stop)
    {
        var now = clock.Now;
        return (from duty in actor.OfClinic<OnCallDuty>(db).AsNoTracking()
                where duty.WithdrawnAt == null && duty.To > now
                join user in db.Users on duty.UserId equals user.Id
                orderby duty.From
                select new NamedDuty(duty, user.Name)).Take(Most).ToListAsync(stop);
    }

    public Task<List<LeftAlert>> LeftAsync(CancellationToken stop) => (
        from alert in actor.LeftToAdministrators(db).AsNoTracking()
        orderby alert.RaisedAt
        select new LeftAlert(
            alert.Id, alert.RaisedAt,
            db.Users.Where(u => u.ClinicId == alert.ClinicId && u.Id == alert.OwnerId).Select(u => u.Name).FirstOrDefault() ?? "",
            db.Users.Where(u => u.ClinicId == alert.ClinicId && u.Id == alert.OnCallId).Select(u => u.Name).FirstOrDefault())).Take(Most).ToListAsync(stop);

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var zone = await clock.ZoneAsync(stop);
        var typed = new Typed();
        var person = typed.Id(form.Person, nameof(form.Person), "Who");
        if (person is null)
            typed.Refuse(new("form.missing", "Who: nobody is chosen yet. Choose somebody.", nameof(form.Person)));
        var (fromDay, fromAt) = (typed.Date(form.FromDay, form.FromMonth, form.FromYear, "From"), typed.Time(form.FromAt, nameof(form.FromAt), "The time it begins"));
        var (toDay, toAt) = (typed.Date(form.ToDay, form.ToMonth, form.ToYear, "To"), typed.Time(form.ToAt, nameof(form.ToAt), "The time it ends"));
        if (typed.Refusal is null && !(await TherapistsAsync(stop)).Any(t => t.Id == person))
            typed.Refuse(FormRefusals.NotInList(nameof(form.Person), "Who"));
        if (typed.Refusal is not null)
            return typed.Refusal;

        var duty = new OnCallDuty
        {
            Id = Guid.CreateVersion7(), UserId = person!.Value, SetById = actor.UserId, From = ClinicDay.At(fromDay!.Value, fromAt!.Value, zone), To = ClinicDay.At(toDay!.Value, toAt!.Value, zone),
        };
        if (duty.Check(clock.Now) is { } refusal)
            return refusal;
        db.Add(duty);
        await db.SaveChangesAsync(stop);
        log.DutyPlanned(duty.Id, actor.UserId);
        return null;
    }

    /// <returns>Null when taken off; otherwise why not.</returns>
    public async Task<Refusal?> TakeOffAsync(OffForm form, CancellationToken stop)
    {
        var typed = new Typed();
        var id = typed.Id(form.Duty, nameof(form.Duty), "Which duty");
        if (id is null)
            typed.Refuse(new("form.missing", "Which duty: none is chosen yet. Choose one.", nameof(form.Duty)));
        if (typed.Refusal is not null)
            return typed.Refusal;
        var duty = await actor.OfClinic<OnCallDuty>(db).SingleOrDefaultAsync(d => d.Id == id, stop);
        if (duty is null)
            return FormRefusals.NotInList(nameof(form.Duty), "Which duty");
        if (duty.Withdraw(actor.UserId, clock.Now) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(stop);
        log.DutyTakenOff(duty.Id, actor.UserId);
        return null;
    }
}
