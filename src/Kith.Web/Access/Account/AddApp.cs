using Kith.Clinical;
using Kith.Web.Access.Factors;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Access.Account;

/// <summary>Codes from an app as the second step, and what is shown once when they are set up.</summary>
public sealed class AddApp(OwnSignIn own, SecondStep step, ILogger<AddApp> log)
{
    private static readonly Refusal WrongCode = new(
        "access.app-code", "This is not the code the app shows for this picture. Photograph it once more, check that the phone's clock is right, and type the six figures.", nameof(Form.Code));

    private static readonly Refusal OldPicture = new("access.app-picture", "This picture is not valid any more. A new one is below: photograph that one.");

    private static readonly Refusal NoApp = new("access.no-app", "No app is set up. Nothing was changed.");

    public sealed class Form
    {
        /// <summary>The secret, sealed; drawn with the page.</summary>
        public string? Picture { get; set; }

        public string? Code { get; set; }

        public string? Current { get; set; }
    }

    /// <summary>Codes for paper, to be shown once; null when none were drawn now.</summary>
    public IReadOnlyList<string>? Codes { get; private set; }

    /// <summary>A picture for the app, the same as before while somebody tries to type its code.</summary>
    internal async Task<(string Picture, byte[] Secret, string Email)> DrawAsync(string? before, CancellationToken stop)
    {
        var user = await own.FindAsync(stop);
        if (step.Open(user, before) is { } same)
            return (before!, same, user.Email!);
        var drawn = step.NewSecret(user);
        return (drawn, step.Open(user, drawn)!, user.Email!);
    }

    /// <returns>Null when the app is set up; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var user = await own.FindAsync(stop);
        if (step.Open(user, form.Picture) is not { } secret)
            return OldPicture;
        if (await own.ConfirmAsync(user, form.Current, stop) is { } refusal)
            return refusal;
        if (!step.Take(user, secret, form.Code ?? ""))
            return WrongCode;
        Codes = step.DrawCodes(user);
        await own.SaveAsync(user, "app-added");
        log.AppAdded(user.Id);
        return null;
    }

    /// <returns>Null when the app is asked no more; otherwise why not.</returns>
    public async Task<Refusal?> RemoveAsync(string? current, CancellationToken stop)
    {
        var user = await own.FindAsync(stop);
        if (user.AppSecret is null)
            return NoApp;
        if (await own.ConfirmAsync(user, current, stop) is { } refusal)
            return refusal;
        (user.AppSecret, user.AppStep) = (null, 0);
        await step.SettleAsync(user);
        await own.SaveAsync(user, "app-removed");
        log.AppRemoved(user.Id);
        return null;
    }
}
