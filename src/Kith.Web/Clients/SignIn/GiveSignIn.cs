using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.My.Reminders;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Clients.SignIn;

/// <summary>A client as the page of their sign-in shows them.</summary>
public sealed record ClientSignIn(string Name, string? Email, Guid? CourseId)
{
    /// <summary>Where the therapist came from.</summary>
    public string Back => CourseId is { } course ? $"/courses/{course}" : "/caseload";
}

/// <summary>Gives a client their own sign-in, or a new password for it.</summary>
public sealed class GiveSignIn(KithDb db, Actor actor, Invitation invitation, ChangeReminders reminders, ILogger<GiveSignIn> log)
{
    private static readonly Refusal HasOne = new(
        "clients.has-sign-in", "This client can sign in already. If the password is lost, make a new one below.");

    private static readonly Refusal HasNone = new("clients.no-sign-in", "This client has no sign-in yet. Give them one first.");

    public sealed class Form
    {
        public string? Email { get; set; }

        /// <summary>The client, who is there, wants to be reminded of questions by e-mail.</summary>
        public bool Remind { get; set; }

        /// <summary>With a new password: phone, passkeys and codes on paper are lost too.</summary>
        public bool SecondStep { get; set; }
    }

    /// <returns>Null when there is no such client on the actor's caseload.</returns>
    public Task<ClientSignIn?> FindAsync(Guid clientId, CancellationToken stop) => actor.Clients(db).Where(c => c.Id == clientId)
        .Select(c => new ClientSignIn(
            c.Name,
            db.Users.Where(u => u.Id == c.UserId && u.ClinicId == c.ClinicId).Select(u => u.Email).FirstOrDefault(),
            actor.Courses(db).Where(x => x.ClientId == c.Id).OrderByDescending(x => x.Id).Select(x => (Guid?)x.Id).FirstOrDefault()))
        .SingleOrDefaultAsync(stop);

    /// <returns>Null when the client can sign in; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid clientId, Form form, CancellationToken stop)
    {
        var refusal = await GiveAsync(clientId, form, stop);
        if (refusal is null)
            log.SignInGiven(clientId, invitation.UserId);
        else
            log.SignInRefused(clientId, refusal.Code);
        return refusal;
    }

    /// <returns>Null when there is a new password; otherwise why not.</returns>
    public async Task<Refusal?> RenewAsync(Guid clientId, Form form, CancellationToken stop)
    {
        var user = await actor.Clients(db).Where(c => c.Id == clientId).Select(c => c.UserId).SingleOrDefaultAsync(stop);
        if (user is not { } userId || !await invitation.RenewAsync(userId, form.SecondStep, stop))
            return HasNone;
        log.PasswordRenewed(clientId, userId);
        return null;
    }

    private async Task<Refusal?> GiveAsync(Guid clientId, Form form, CancellationToken stop)
    {
        if (await actor.Clients(db).SingleOrDefaultAsync(c => c.Id == clientId, stop) is not { } client)
            return FormRefusals.NotYours;
        if (client.UserId is not null)
            return HasOne;
        var typed = new Typed();
        var email = typed.Line(form.Email, nameof(form.Email), "E-mail address", required: true);
        if (typed.Refusal is not null)
            return typed.Refusal;

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await invitation.InviteAsync(client.Name, email, Role.Client) is { } refusal)
            return refusal;
        client.UserId = invitation.UserId;
        if (form.Remind)
            await reminders.AgreeAsync(clientId, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return null;
    }
}
