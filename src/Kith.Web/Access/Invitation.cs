using System.ComponentModel.DataAnnotations;
using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access.Factors;
using Kith.Web.Access.Passwords;
using Kith.Web.Access.Stays;
using Kith.Web.Access.Tries;
using Kith.Web.Audit;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Access;

/// <summary>Makes sign-ins and new passwords for people of the actor's clinic. A password is drawn here, shown once and kept only as a hash.</summary>
public sealed class Invitation(KithDb db, UserManager<KithUser> users, PasswordCheck check, CountTries tries, AuditTrail trail, StayBook stays, Actor actor)
{
    /// <summary>Words for the field the page calls Email.</summary>
    private static readonly Refusal NotAnAddress = new(
        "access.not-an-address", "This does not look like an e-mail address. Write it like name@example.org.", "Email");

    internal static readonly Refusal Taken = new(
        "access.address-taken", "This address cannot be used: there is a sign-in with it already. Use another address.", "Email");

    /// <summary>Whom it was made for; set when it was done.</summary>
    public Guid UserId { get; private set; }

    public string? Email { get; private set; }

    /// <summary>To be shown once; null until it was done.</summary>
    public string? Password { get; private set; }

    /// <returns>Null when it looks like an e-mail address.</returns>
    internal static Refusal? RefuseAddress(string email) => new EmailAddressAttribute().IsValid(email) && !email.Any(char.IsWhiteSpace) ? null : NotAnAddress;

    /// <returns>Null when the sign-in was made; otherwise why not.</returns>
    public async Task<Refusal?> InviteAsync(string name, string email, Role role)
    {
        if (RefuseAddress(email) is { } refusal)
            return refusal;
        var password = NewPassword();
        var user = new KithUser
        {
            Id = Guid.CreateVersion7(),
            ClinicId = actor.ClinicId,
            Name = name,
            Role = role,
            UserName = email,
            Email = email,
        };
        var made = await users.CreateAsync(user, password);
        if (!made.Succeeded)
            return made.Errors.Any(e => e.Code.StartsWith("Duplicate", StringComparison.Ordinal)) ? Taken : NotAnAddress;
        (UserId, Email, Password) = (user.Id, email, password);
        return null;
    }

    /// <summary>Draws a new password, ends the waiting after wrong tries, and ends where they are signed in. Someone of another clinic is nobody.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="secondStepToo">Their app, passkeys and codes on paper are lost too: they are taken away.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>False when there is no such person.</returns>
    public async Task<bool> RenewAsync(Guid userId, bool secondStepToo, CancellationToken stop)
    {
        var clinic = actor.ClinicId;
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId && u.ClinicId == clinic, stop) is not { } user)
            return false;

        var password = NewPassword();
        trail.Because(secondStepToo ? "sign-in-renewed" : "password-renewed");
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await stays.EndOthersAsync(db, user.Id, stop);
        Must(await users.RemovePasswordAsync(user));
        Must(await users.AddPasswordAsync(user, password));
        if (secondStepToo)
        {
            foreach (var passkey in await users.GetPasskeysAsync(user))
                Must(await users.RemovePasskeyAsync(user, passkey.CredentialId));
            SecondStep.TakeAway(user);
            Must(await users.UpdateAsync(user));
        }

        await transaction.CommitAsync(stop);
        await tries.ForgetAsync(stop, check.NameOf(user.UserName!), TriedThing.Codes(user.Id));
        (UserId, Email, Password) = (user.Id, user.Email, password);
        return true;
    }

    private static string NewPassword() => Drawn.Words(4, 4);

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException($"A password could not be kept: {result.Errors.First().Code}");
    }
}
