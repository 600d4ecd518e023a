using Kith.Clinical;
using Kith.Web.Access.Passwords;

namespace Kith.Web.Access.Account;

/// <summary>A client says whether they may also sign in by a link that is mailed to them.</summary>
public sealed class ChooseMail(OwnSignIn own, PasswordCheck check)
{
    public sealed class Form
    {
        public bool ByMail { get; set; }

        public string? Current { get; set; }
    }

    public async Task<bool> LookAsync(CancellationToken stop) => (await own.FindAsync(stop)).SignsInByMail;

    /// <returns>Null when it is kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var user = await own.FindAsync(stop);
        if (await check.RefuseAsync(user, form.Current, stop) is { } refusal)
            return refusal;
        user.SignsInByMail = form.ByMail;
        await own.SaveAsync(user, form.ByMail ? "by-mail-on" : "by-mail-off");
        return null;
    }
}
