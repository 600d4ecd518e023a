using Kith.Clinical;
using Kith.Web.Access.Factors;
using Kith.Web.Access.Passwords;
using Kith.Web.Access.Stays;
using Kith.Web.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Kith.Web.Storage;

namespace Kith.Web.Access.Account;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">Its id, as it stands in an address.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="AddedAt">Since when it is known here.</param>
public sealed record OwnPasskey(string Id, string Name, DateTimeOffset AddedAt);

/// <summary>How somebody signs in, as they see it.</summary>
public sealed record OwnSignInView(string Email, bool HasApp, int CodesLeft, IReadOnlyList<OwnPasskey> Passkeys, bool ByMail = false)
{
    public bool HasSecondStep => HasApp || Passkeys.Count > 0;
}

/// <summary>The sign-in of whoever asks, and nobody else's.</summary>
public sealed class OwnSignIn(KithDb db, Actor actor, UserManager<KithUser> users, SignInManager<KithUser> signIn, PasswordCheck check, AuditTrail trail, StayBook stays)
{
    /// <summary>The person, to be changed.</summary>
    public Task<KithUser> FindAsync(CancellationToken stop)
    {
        var (me, clinic) = (actor.UserId, actor.ClinicId);
        return db.Users.SingleAsync(u => u.Id == me && u.ClinicId == clinic, stop);
    }

    public async Task<OwnSignInView> LookAsync(CancellationToken stop)
    {
        var user = await FindAsync(stop);
        var passkeys = await users.GetPasskeysAsync(user);
        return new(user.Email!, user.AppSecret is not null, RecoveryCodes.Left(user.RecoveryCodes), [.. passkeys.OrderBy(p => p.CreatedAt).Select(Shown)], user.SignsInByMail);
    }

    /// <summary>Whoever has a second step already says who they are once more before it is changed; whoever sets up the first has just done so.</summary>
    /// <returns>Null when it may be changed; otherwise why not.</returns>
    public async Task<Refusal?> ConfirmAsync(KithUser user, string? password, CancellationToken stop) =>
        user.TwoFactorEnabled ? await check.RefuseAsync(user, password, stop) : null;

    /// <summary>Saves what was changed, ends where the person is signed in elsewhere, and goes on here.</summary>
    /// <param name="user">Who.</param>
    /// <param name="what">What was changed, as the audit trail keeps it.</param>
    public async Task SaveAsync(KithUser user, string what)
    {
        trail.Because(what);
        await stays.EndOthersAsync(db, user.Id, CancellationToken.None);
        var saved = await users.UpdateSecurityStampAsync(user);
        if (!saved.Succeeded)
            throw new DbUpdateConcurrencyException($"A sign-in was changed twice at once: {saved.Errors.First().Code}");
        await signIn.RefreshSignInAsync(user);
    }

    internal static OwnPasskey Shown(UserPasskeyInfo passkey) =>
        new(System.Buffers.Text.Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "Passkey", passkey.CreatedAt);
}
