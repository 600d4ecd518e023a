using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access.Passwords;
using Kith.Web.Consents;

namespace Kith.Web.Access.Account;

/// <summary>A client says whether they may also sign in by a link that is mailed to them.</summary>
public sealed class ChooseMail(OwnSignIn own, PasswordCheck check, NeedConsent consent)
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
        if (form.ByMail && !await consent.OwnEmailAsync(stop))
            return ConsentRefusals.OwnEmail;
        user.SignsInByMail = form.ByMail;
        await own.SaveAsync(user, form.ByMail ? "by-mail-on" : "by-mail-off");
        return null;
    }
}
