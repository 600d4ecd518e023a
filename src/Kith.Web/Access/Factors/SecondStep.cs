using System.Security.Cryptography;
using Kith.Web.Access.SignIn;
using Kith.Web.Access.Tries;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kith.Web.Access.Factors;

/// <summary>
/// What proves, after the password, that it is really this person: codes from an app, passkeys, codes on paper. Whoever has an app or a passkey is
/// asked for it at every sign-in, which <see cref="IdentityUser{TKey}.TwoFactorEnabled"/> says.
/// </summary>
public sealed class SecondStep(UserManager<KithUser> users, CountTries tries, IDataProtectionProvider protection, IOptions<PasswordHasherOptions> hashing, TimeProvider time)
{
    private readonly IDataProtector secrets = protection.CreateProtector("app-secret");

    /// <summary>A secret for the app, as it travels through the form that tries it out: nobody but us can read or make one.</summary>
    public string NewSecret(KithUser user) => Sealed(user).Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Totp.SecretBytes)));

    /// <returns>The secret that was drawn for this person; null for anything else.</returns>
    internal byte[]? Open(KithUser user, string? travelled)
    {
        try
        {
            return string.IsNullOrEmpty(travelled) ? null : Convert.FromBase64String(Sealed(user).Unprotect(travelled));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The app knows the secret, as its code shows: from now on it is asked for.</summary>
    /// <returns>False when the code is not the app's.</returns>
    internal bool Take(KithUser user, byte[] secret, string typed)
    {
        if (Totp.Match(secret, RecoveryCodes.Figures(typed), time.GetUtcNow(), after: 0) is not { } step)
            return false;
        (user.AppSecret, user.AppStep, user.TwoFactorEnabled) = (secrets.Protect(Convert.ToBase64String(secret)), step, true);
        return true;
    }

    /// <summary>Draws new codes for paper; the old ones work no more.</summary>
    public IReadOnlyList<string> DrawCodes(KithUser user)
    {
        var (codes, kept) = RecoveryCodes.Draw(hashing.Value.IterationCount);
        user.RecoveryCodes = kept;
        return codes;
    }

    /// <summary>A code of the app or of the paper, after the password was right. Each works once; wrong ones are counted.</summary>
    /// <returns>What it was, as the audit trail keeps it, and whether it was right.</returns>
    public async Task<(string By, bool Right)> TryAsync(KithUser user, string typed, CancellationToken stop)
    {
        var codes = TriedThing.Codes(user.Id);
        if (!await tries.BeginAsync(stop, codes))
            return (SignInBy.Wait, false);

        // Somebody who uses the same code at the same moment on another machine finds the person changed, and is refused.
        if (Use(user, typed) is not { } by || !(await users.UpdateAsync(user)).Succeeded)
            return (SignInBy.Code, false);
        await tries.ForgetAsync(stop, codes);
        return (by, true);
    }

    /// <summary>Nothing is asked for any more. Staff have to set up something before they work again.</summary>
    public static void TakeAway(KithUser user) =>
        (user.AppSecret, user.AppStep, user.RecoveryCodes, user.TwoFactorEnabled) = (null, 0, null, false);

    /// <summary>After an app or a passkey was removed: whether anything is left that can be asked for. Codes on paper alone are nothing.</summary>
    public async Task SettleAsync(KithUser user)
    {
        if (user.AppSecret is null && (await users.GetPasskeysAsync(user)).Count == 0)
            TakeAway(user);
    }

    /// <returns>What it was; null when it is neither the app's nor the paper's.</returns>
    private string? Use(KithUser user, string typed)
    {
        if (user.AppSecret is { } held && Totp.Match(Convert.FromBase64String(secrets.Unprotect(held)), RecoveryCodes.Figures(typed), time.GetUtcNow(), user.AppStep) is { } step)
        {
            user.AppStep = step;
            return SignInBy.App;
        }

        if (user.RecoveryCodes is not { } kept || RecoveryCodes.Use(kept, typed, hashing.Value.IterationCount) is not { } left)
            return null;
        user.RecoveryCodes = left;
        return SignInBy.Paper;
    }

    private IDataProtector Sealed(KithUser user) => protection.CreateProtector("app-to-come", user.Id.ToString());
}
