using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Accounts.Password;

/// <summary>A new password for a colleague who lost theirs. Not for clients: their therapist makes it.</summary>
public sealed class RenewPassword(KithDb db, Actor actor, Invitation invitation, ILogger<RenewPassword> log)
{
    public sealed class Form
    {
        /// <summary>Phone, passkeys and codes on paper are lost too.</summary>
        public bool SecondStep { get; set; }
    }

    /// <summary>The colleague's name; null when there is none of this clinic.</summary>
    public Task<string?> NameAsync(Guid userId, CancellationToken stop)
    {
        var clinic = actor.ClinicId;
        return db.Users.Where(u => u.Id == userId && u.ClinicId == clinic && u.Role != Role.Client).Select(u => u.Name).SingleOrDefaultAsync(stop);
    }

    /// <returns>Null when there is a new password; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid userId, Form form, CancellationToken stop)
    {
        if (await NameAsync(userId, stop) is null || !await invitation.RenewAsync(userId, form.SecondStep, stop))
            return FormRefusals.NotYours;
        log.PasswordRenewed(userId);
        if (form.SecondStep)
            log.SecondStepTakenAway(userId);
        return null;
    }
}
