using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Forms;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Accounts.Add;

/// <summary>Gives a colleague a sign-in. Clients get theirs from their therapist.</summary>
public sealed class AddAccount(Invitation invitation, ILogger<AddAccount> log)
{
    public static readonly Refusal NotHere = new(
        "accounts.client", "A client gets a sign-in from their therapist, on the client's own page. Choose one of the roles on the list.", nameof(Form.Role));

    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Role { get; set; } = nameof(Clinical.Access.Role.Therapist);
    }

    /// <returns>Null when the colleague can sign in; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form)
    {
        var refusal = await AddAsync(form);
        if (refusal is null)
            log.AccountMade(invitation.UserId);
        else
            log.AccountRefused(refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> AddAsync(Form form)
    {
        var typed = new Typed();
        var name = typed.Line(form.Name, nameof(form.Name), "Name", required: true);
        var email = typed.Line(form.Email, nameof(form.Email), "E-mail address", required: true);
        var role = typed.Choice<Role>(form.Role, nameof(form.Role), "Role", required: true);
        if (typed.Refusal is not null)
            return typed.Refusal;
        return role is not (Role.Therapist or Role.Trainee or Role.Supervisor or Role.Receptionist or Role.Administrator) ? NotHere : await invitation.InviteAsync(name, email, role!.Value);
    }
}
