using System.Buffers.Text;
using Kith.Clinical;
using Kith.Web.Access.Factors;
using Kith.Web.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Access.Account;

/// <summary>Gives a passkey another name, or removes it.</summary>
public sealed class ChangePasskey(OwnSignIn own, UserManager<KithUser> users, SecondStep step, ILogger<ChangePasskey> log)
{
    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Current { get; set; }
    }

    /// <returns>Null when the person has none of this id.</returns>
    public async Task<OwnPasskey?> FindAsync(string id, CancellationToken stop) =>
        await FindAsync(await own.FindAsync(stop), id) is { } passkey ? OwnSignIn.Shown(passkey) : null;

    /// <returns>Null when it has the new name; otherwise why not.</returns>
    public async Task<Refusal?> RenameAsync(string id, Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var name = typed.Line(form.Name, nameof(form.Name), "Name", required: true);
        if (typed.Refusal is not null)
            return typed.Refusal;
        var user = await own.FindAsync(stop);
        if (await FindAsync(user, id) is not { } passkey)
            return FormRefusals.NotYours;
        passkey.Name = name;
        return (await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded ? null : FormRefusals.Stale;
    }

    /// <returns>Null when it opens nothing any more; otherwise why not.</returns>
    public async Task<Refusal?> RemoveAsync(string id, Form form, CancellationToken stop)
    {
        var user = await own.FindAsync(stop);
        if (await FindAsync(user, id) is not { } passkey)
            return FormRefusals.NotYours;
        if (await own.ConfirmAsync(user, form.Current, stop) is { } refusal)
            return refusal;
        await users.RemovePasskeyAsync(user, passkey.CredentialId);
        await step.SettleAsync(user);
        await own.SaveAsync(user, "passkey-removed");
        log.PasskeyRemoved(user.Id);
        return null;
    }

    private async Task<UserPasskeyInfo?> FindAsync(KithUser user, string id)
    {
        Span<byte> bytes = stackalloc byte[1024];
        if (id.Length > 1300 || !Base64Url.IsValid(id) || !Base64Url.TryDecodeFromChars(id, bytes, out var read))
            return null;
        var credential = bytes[..read].ToArray();
        return await users.GetPasskeyAsync(user, credential);
    }
}
