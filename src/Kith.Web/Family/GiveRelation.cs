using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Family;

/// <summary>Somebody tied to a client.</summary>
/// <param name="Relation">What they are to the client.</param>
/// <param name="Name">Their own name.</param>
/// <param name="Email">What they sign in with.</param>
/// <param name="Agreed">The client's answer about sharing with them; null before there is one.</param>
public sealed record TiedPerson(Relation Relation, string Name, string Email, bool? Agreed);

/// <summary>Ties a parent, a guardian or somebody close to a client, with a sign-in of their own, and ends that again.</summary>
public sealed class GiveRelation(KithDb db, Actor actor, ClinicClock clock, Invitation invitation, ILogger<GiveRelation> log)
{
    private const int Most = 100;

    public static readonly Refusal Already = new("family.already", "This person is on the list above already.", nameof(Form.Email));

    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Kind { get; set; }

        /// <summary>The safety plan is kept from them.</summary>
        public bool Confidential { get; set; }
    }

    public sealed class EndForm
    {
        public string? Relation { get; set; }
    }

    /// <summary>Those who are tied to the client of a course, and have not ended.</summary>
    public async Task<IReadOnlyList<TiedPerson>> FindAsync(Guid courseId, CancellationToken stop)
    {
        var clients = actor.Courses(db).Where(c => c.Id == courseId).Select(c => c.ClientId);
        var consents = actor.Consents(db).Where(k => k.Kind == ConsentKind.Sharing && k.EndedAt == null);
        return await (
            from relation in actor.Relations(db).AsNoTracking()
            where relation.EndedAt == null && relation.Kind != RelationKind.Facilitator && clients.Contains(relation.ClientId)
            join user in db.Users.Where(u => u.ClinicId == actor.ClinicId) on relation.UserId equals user.Id
            orderby relation.SinceAt, relation.Id
            select new TiedPerson(
                relation, user.Name, user.Email!, consents.Where(k => k.ClientId == relation.ClientId && k.WithUserId == relation.UserId).Select(k => (bool?)k.Accepted).FirstOrDefault()))
            .Take(Most).ToListAsync(stop);
    }

    /// <returns>Null when they are tied; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var refusal = await GiveAsync(courseId, form, stop);
        if (refusal is not null)
            log.RelationRefused(courseId, refusal.Code);
        return refusal;
    }

    /// <returns>Null when ended; otherwise why not.</returns>
    public async Task<Refusal?> EndAsync(Guid courseId, EndForm form, CancellationToken stop)
    {
        var typed = new Typed();
        var id = typed.Id(form.Relation, nameof(form.Relation), "Who");
        if (id is null)
            typed.Refuse(new("form.missing", "Who: nobody is chosen yet. Choose somebody.", nameof(form.Relation)));
        if (typed.Refusal is not null)
            return typed.Refusal;
        var clients = actor.Courses(db).Where(c => c.Id == courseId).Select(c => c.ClientId);
        if (await actor.Relations(db).SingleOrDefaultAsync(r => r.Id == id && r.Kind != RelationKind.Facilitator && clients.Contains(r.ClientId), stop) is not { } relation)
            return FormRefusals.NotInList(nameof(form.Relation), "Who");
        if (relation.End(actor.UserId, clock.Now) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(stop);
        log.RelationEnded(relation.Id, actor.UserId);
        return null;
    }

    private async Task<Refusal?> GiveAsync(Guid courseId, Form form, CancellationToken stop)
    {
        var courses = actor.Courses(db).Where(c => c.Id == courseId);
        if (await actor.Clients(db).AsNoTracking().SingleOrDefaultAsync(p => courses.Any(c => c.ClientId == p.Id), stop) is not { } client)
            return FormRefusals.NotYours;
        var typed = new Typed();
        var name = typed.Line(form.Name, nameof(form.Name), "Name", required: true);
        var email = typed.Line(form.Email, nameof(form.Email), "E-mail address", required: true);
        var kind = typed.Choice<RelationKind>(form.Kind, nameof(form.Kind), "What they are to the client", required: true);
        if (typed.Refusal is null && kind is RelationKind.Facilitator)
            typed.Refuse(FormRefusals.NotInList(nameof(form.Kind), "What they are to the client"));
        if (typed.Refusal is not null)
            return typed.Refusal;

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var (user, refusal) = await UserAsync(name, email, stop);
        if (refusal is not null)
            return refusal;
        if (await actor.Relations(db).AnyAsync(r => r.UserId == user && r.ClientId == client.Id && r.EndedAt == null, stop))
            return Already;
        var relation = new Relation
        {
            Id = Guid.CreateVersion7(), UserId = user, ClientId = client.Id, Kind = kind!.Value, SinceAt = clock.Now, GivenById = actor.UserId, PlanIsConfidential = form.Confidential,
            UntilAt = kind is RelationKind.Guardian ? await UntilAsync(client.BornOn, stop) : null,
        };
        db.Add(relation);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        log.RelationGiven(relation.Id, actor.UserId);
        return null;
    }

    /// <summary>A parent of two children here has one sign-in.</summary>
    private async Task<(Guid Id, Refusal? Refusal)> UserAsync(string name, string email, CancellationToken stop)
    {
        var (clinic, normal) = (actor.ClinicId, email.ToUpperInvariant());
        if (await db.Users.Where(u => u.ClinicId == clinic && u.NormalizedEmail == normal && u.Role == Role.Carer).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(stop) is { } known)
            return (known, null);
        var refusal = await invitation.InviteAsync(name, email, Role.Carer);
        return (invitation.UserId, refusal);
    }

    /// <returns>Null where a parent sees nothing without the client's consent, or the day is past.</returns>
    private async Task<DateTimeOffset?> UntilAsync(DateOnly bornOn, CancellationToken stop)
    {
        var clinic = await clock.ClinicAsync(stop);
        if (MinorRules.ParentSeesUntil(clinic.Country, bornOn) is not { } day)
            return null;
        var until = ClinicDay.At(day, TimeOnly.MinValue, await clock.ZoneAsync(stop));
        return until > clock.Now ? until : null;
    }
}
