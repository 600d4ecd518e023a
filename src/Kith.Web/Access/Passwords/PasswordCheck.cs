using System.Net;
using Kith.Clinical;
using Kith.Clinical.Audit;
using Kith.Web.Access.SignIn;
using Kith.Web.Access.Tries;
using Kith.Web.Audit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Kith.Web.Access.Passwords;

/// <summary>Whether a name and a password go together. An unknown name costs as much time and as many commands as a known one.</summary>
public sealed class PasswordCheck(UserManager<KithUser> users, IPasswordHasher<KithUser> hasher, UnknownPassword unknown, CountTries tries, SignInTrail door, AuditTrail trail, IHttpContextAccessor http)
{
    private static readonly Refusal Wrong = new(
        "access.password-wrong", "This is not your password now, or there were too many tries. Check it; after several wrong tries, wait a few minutes.", "Current");

    private static readonly Refusal Missing = new("form.missing", "Your password now is still empty. Type it and send again.", "Current");

    /// <returns>The person; null when the two do not go together, or when it is too early for another try.</returns>
    public async Task<KithUser?> FindAsync(string name, string password, CancellationToken stop)
    {
        TriedThing?[] things = [NameOf(name), TriedThing.Address(From)];
        var may = await tries.BeginAsync(stop, things);
        var user = await users.FindByNameAsync(name);
        var found = Verify(user, password);
        if (!may || user is null || found is PasswordVerificationResult.Failed)
        {
            await door.NoteAsync(user, AuditAct.SignInRefused, may ? SignInBy.Password : SignInBy.Wait, stop);
            return null;
        }

        if (found is PasswordVerificationResult.SuccessRehashNeeded)
        {
            user.PasswordHash = hasher.HashPassword(user, password);
            await users.UpdateAsync(user);
        }

        await tries.ForgetAsync(stop, things);
        return user;
    }

    /// <summary>Somebody who is signed in says who they are once more, before they change how they sign in.</summary>
    /// <returns>Null when it is their password; otherwise why not.</returns>
    public async Task<Refusal?> RefuseAsync(KithUser user, string? password, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(password))
            return Missing;
        TriedThing?[] things = [NameOf(user.UserName!), TriedThing.Address(From)];
        var may = await tries.BeginAsync(stop, things);
        if (!may || Verify(user, password) is PasswordVerificationResult.Failed)
        {
            trail.Because(may ? SignInBy.Password : SignInBy.Wait);
            return Wrong;
        }

        await tries.ForgetAsync(stop, things);
        return null;
    }

    /// <summary>What tries at the password of this name are counted for.</summary>
    public TriedThing NameOf(string name) => TriedThing.Name(users.NormalizeName(name) ?? "");

    private IPAddress? From => http.HttpContext?.Connection.RemoteIpAddress;

    private PasswordVerificationResult Verify(KithUser? user, string password) =>
        user?.PasswordHash is { } hash ? hasher.VerifyHashedPassword(user, hash, password) : unknown.Verify(hasher, password);
}
