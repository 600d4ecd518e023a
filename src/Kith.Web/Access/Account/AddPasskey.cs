using System.Globalization;
using Kith.Clinical;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Access.Account;

/// <summary>A passkey of a device, a key ring or a security key.</summary>
public sealed class AddPasskey(OwnSignIn own, UserManager<KithUser> users, SignInManager<KithUser> signIn, ClinicClock clock, ILogger<AddPasskey> log)
{
    private const int Most = 20;

    private static readonly Refusal NotTaken = new(
        "access.passkey-not-added", "The passkey was not added: the browser gave none, or it took too long. Try once more.");

    private static readonly Refusal TooMany = new("access.passkeys-many", $"You have {Most} passkeys. Remove one that you do not use any more first.");

    /// <summary>Before the browser is asked for one.</summary>
    /// <returns>Null when one may be added; otherwise why not.</returns>
    public async Task<Refusal?> RefuseAsync(string? current, CancellationToken stop)
    {
        var user = await own.FindAsync(stop);
        return (await users.GetPasskeysAsync(user)).Count >= Most ? TooMany : await own.ConfirmAsync(user, current, stop);
    }

    /// <param name="credential">What the browser answered.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>Null when it is added; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(string? credential, CancellationToken stop)
    {
        if (await AttestedAsync(credential) is not { } passkey)
            return NotTaken;
        var user = await own.FindAsync(stop);
        var today = await clock.TodayAsync(stop);
        passkey.Name = string.Create(CultureInfo.CurrentCulture, $"Passkey of {today:d MMMM yyyy}");
        user.TwoFactorEnabled = true;
        if (!(await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded)
            return NotTaken;
        await own.SaveAsync(user, "passkey-added");
        log.PasskeyAdded(user.Id);
        return null;
    }

    private async Task<UserPasskeyInfo?> AttestedAsync(string? credential)
    {
        try
        {
            return string.IsNullOrEmpty(credential) ? null : await signIn.PerformPasskeyAttestationAsync(credential) is { Succeeded: true, Passkey: { } passkey } ? passkey : null;
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked for, by this person, or it was too long ago.
            return null;
        }
    }
}
