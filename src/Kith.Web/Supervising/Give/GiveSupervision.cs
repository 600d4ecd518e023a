using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Supervising.Give;

/// <summary>Who supervises whom, by name.</summary>
public sealed record NamedSupervision(Supervision Supervision, string Supervisor, string Supervisee);

/// <summary>Somebody with a caseload.</summary>
public sealed record Colleague(Guid Id, string Name, Role Role);

/// <summary>The administrator says who supervises whom, or that it has ended.</summary>
public sealed class GiveSupervision(KithDb db, Actor actor, ClinicClock clock, ILogger<GiveSupervision> log)
{
    private const int Most = 500;

    private static readonly Role[] Supervised = [Role.Therapist, Role.Trainee, Role.Supervisor, Role.Facilitator];

    public static readonly Refusal Themselves = new("supervision.themselves", "Nobody supervises themselves. Choose two people.", nameof(Form.Supervisee));

    public static readonly Refusal Already = new("supervision.already", "These two work together already. They are on the list below.", nameof(Form.Supervisee));

    public sealed class Form
    {
        public string? Supervisor { get; set; }

        public string? Supervisee { get; set; }
    }

    public sealed class EndForm
    {
        public string? Supervision { get; set; }
    }

    public Task<List<Colleague>> ColleaguesAsync(CancellationToken stop)
    {
        var clinic = actor.ClinicId;
        return db.Users.AsNoTracking().Where(u => u.ClinicId == clinic && Supervised.Contains(u.Role)).OrderBy(u => u.Name).ThenBy(u => u.Id)
            .Select(u => new Colleague(u.Id, u.Name, u.Role)).Take(Most).ToListAsync(stop);
    }

    /// <summary>Those that stand.</summary>
    public Task<List<NamedSupervision>> StandingAsync(CancellationToken stop)
    {
        var people = db.Users.Where(u => u.ClinicId == actor.ClinicId);
        return (from supervision in actor.Supervisions(db).AsNoTracking()
                where supervision.EndedAt == null
                join supervisor in people on supervision.SupervisorId equals supervisor.Id
                join supervisee in people on supervision.SuperviseeId equals supervisee.Id
                orderby supervisor.Name, supervisee.Name
                select new NamedSupervision(supervision, supervisor.Name, supervisee.Name)).Take(Most).ToListAsync(stop);
    }

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var colleagues = await ColleaguesAsync(stop);
        var supervisor = Chosen(form.Supervisor, nameof(form.Supervisor), "Supervisor", c => c.Role is Role.Supervisor);
        var supervisee = Chosen(form.Supervisee, nameof(form.Supervisee), "Whom", _ => true);
        if (typed.Refusal is null && supervisor == supervisee)
            typed.Refuse(Themselves);
        if (typed.Refusal is null && await actor.Supervisions(db).AnyAsync(s => s.SupervisorId == supervisor && s.SuperviseeId == supervisee && s.EndedAt == null, stop))
            typed.Refuse(Already);
        if (typed.Refusal is not null)
            return typed.Refusal;

        var supervision = new Supervision { Id = Guid.CreateVersion7(), SupervisorId = supervisor, SuperviseeId = supervisee, SinceAt = clock.Now, GivenById = actor.UserId };
        db.Add(supervision);
        await db.SaveChangesAsync(stop);
        log.SupervisionGiven(supervision.Id, actor.UserId);
        return null;

        Guid Chosen(string? value, string field, string label, Func<Colleague, bool> fits)
        {
            var id = typed.Id(value, field, label);
            if (id is null)
                typed.Refuse(new("form.missing", $"{label}: nobody is chosen yet. Choose somebody.", field));
            else if (!colleagues.Exists(c => c.Id == id && fits(c)))
                typed.Refuse(FormRefusals.NotInList(field, label));
            return id ?? Guid.Empty;
        }
    }

    /// <returns>Null when ended; otherwise why not.</returns>
    public async Task<Refusal?> EndAsync(EndForm form, CancellationToken stop)
    {
        var typed = new Typed();
        var id = typed.Id(form.Supervision, nameof(form.Supervision), "Which supervision");
        if (id is null)
            typed.Refuse(new("form.missing", "Which supervision: none is chosen yet. Choose one.", nameof(form.Supervision)));
        if (typed.Refusal is not null)
            return typed.Refusal;
        if (await actor.Supervisions(db).SingleOrDefaultAsync(s => s.Id == id, stop) is not { } supervision)
            return FormRefusals.NotInList(nameof(form.Supervision), "Which supervision");
        if (supervision.End(actor.UserId, clock.Now) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(stop);
        log.SupervisionEnded(supervision.Id, actor.UserId);
        return null;
    }
}
