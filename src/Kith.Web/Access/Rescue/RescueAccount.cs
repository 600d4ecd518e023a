using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Audit;
using Kith.Web.Access.Factors;
using Kith.Web.Access.Passwords;
using Kith.Web.Access.Stays;
using Kith.Web.Access.Tries;
using Kith.Web.Audit;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Access.Rescue;

/// <summary>For whoever owns the machine, when no administrator can sign in any more. Noted in the audit trail as done by the program itself.</summary>
public sealed class RescueAccount(KithDb db, UserManager<KithUser> users, PasswordCheck check, CountTries tries, SignInTrail trail, StayBook stays)
{
    private static readonly Refusal Nobody = new("access.nobody", "Nobody signs in with this address.");

    private static readonly Refusal ManyClinics = new("access.many-clinics", "There is not exactly one clinic in this database. Set one up first, or add people on its pages.");

    /// <summary>To be shown once; null until one was drawn.</summary>
    public string? Password { get; private set; }

    /// <returns>Null when they can sign in; otherwise why not.</returns>
    public async Task<Refusal?> AddAsync(string email, string name, Role role, CancellationToken stop)
    {
        if (Invitation.RefuseAddress(email) is { } refusal)
            return refusal;
        if (await db.Set<Clinic>().Select(c => c.ClinicId).Take(2).ToListAsync(stop) is not [var clinic])
            return ManyClinics;
        var (user, password) = (new KithUser { Id = Guid.CreateVersion7(), ClinicId = clinic, Name = name, Role = role, UserName = email, Email = email }, Drawn.Words(4, 4));
        if (!(await users.CreateAsync(user, password)).Succeeded)
            return Invitation.Taken;
        await trail.NoteAsync(user, AuditAct.Write, "user-added", stop);
        Password = password;
        return null;
    }

    /// <summary>A new password; app, passkeys and codes on paper are taken away, and whoever is signed in as them is signed out.</summary>
    /// <returns>Null when it is done; otherwise why not.</returns>
    public async Task<Refusal?> ResetAsync(string email, CancellationToken stop)
    {
        if (await CloseAsync(email, "user-reset", stop) is not { } user)
            return Nobody;
        var password = Drawn.Words(4, 4);
        Must(await users.AddPasswordAsync(user, password));
        await tries.ForgetAsync(stop, check.NameOf(user.UserName!), TriedThing.Codes(user.Id));
        Password = password;
        return null;
    }

    /// <summary>They cannot sign in until they are reset. What they wrote stays under their name.</summary>
    /// <returns>Null when it is done; otherwise why not.</returns>
    public async Task<Refusal?> DisableAsync(string email, CancellationToken stop) =>
        await CloseAsync(email, "user-disabled", stop) is null ? Nobody : null;

    private async Task<KithUser?> CloseAsync(string email, string why, CancellationToken stop)
    {
        if (await users.FindByNameAsync(email.Trim()) is not { } user)
            return null;
        await using var turn = await db.Database.BeginTransactionAsync(stop);
        foreach (var passkey in await users.GetPasskeysAsync(user))
            Must(await users.RemovePasskeyAsync(user, passkey.CredentialId));
        SecondStep.TakeAway(user);
        Must(await users.RemovePasswordAsync(user));
        await turn.CommitAsync(stop);
        await stays.EndAllAsync(user, stop);
        await trail.NoteAsync(user, AuditAct.Write, why, stop);
        return user;
    }

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException($"A sign-in could not be changed: {result.Errors.First().Code}");
    }
}
