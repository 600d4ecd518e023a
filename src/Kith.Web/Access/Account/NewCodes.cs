using Kith.Clinical;
using Kith.Web.Access.Factors;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Access.Account;

/// <summary>New codes for paper; the old ones work no more.</summary>
public sealed class NewCodes(OwnSignIn own, SecondStep step, ILogger<NewCodes> log)
{
    private static readonly Refusal NoStep = new("access.no-second-step", "Codes on paper stand in for an app or a passkey, and you have neither. Set one up first.");

    /// <summary>To be shown once; null until they were drawn.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    /// <returns>Null when they were drawn; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(string? current, CancellationToken stop)
    {
        var user = await own.FindAsync(stop);
        if (!user.TwoFactorEnabled)
            return NoStep;
        if (await own.ConfirmAsync(user, current, stop) is { } refusal)
            return refusal;
        Codes = step.DrawCodes(user);
        await own.SaveAsync(user, "codes-drawn");
        log.CodesDrawn(user.Id);
        return null;
    }
}
