using Kith.Clinical;
using Kith.Web.Access.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Access.Account;

/// <summary>A new password of one's own.</summary>
public sealed class ChangePassword(OwnSignIn own, PasswordCheck check, IPasswordHasher<KithUser> hasher, ILogger<ChangePassword> log)
{
    private static readonly Refusal Differ = new("access.password-differs", "The two new passwords are not the same. Type or paste it twice.", nameof(Form.Again));

    public sealed class Form
    {
        public string? Current { get; set; }

        public string? New { get; set; }

        public string? Again { get; set; }
    }

    /// <returns>Null when it is changed; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var user = await own.FindAsync(stop);
        var refusal = PasswordRule.Refuse(form.New, user, nameof(form.New)) ?? (form.New == form.Again ? null : Differ) ?? await check.RefuseAsync(user, form.Current, stop);
        if (refusal is not null)
            return refusal;
        user.PasswordHash = hasher.HashPassword(user, form.New!);
        await own.SaveAsync(user, "password-changed");
        log.PasswordChanged(user.Id);
        return null;
    }
}
