using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Access.Passwords;
using Kith.Web.Access.Tries;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Accounts.Show;

/// <summary>Somebody who can sign in.</summary>
/// <param name="Id">Whose.</param>
/// <param name="Name">As it stands under a signed note.</param>
/// <param name="Role">What they are to the clinic.</param>
/// <param name="Email">With which they sign in.</param>
/// <param name="SecondStep">Whether they are asked for one.</param>
/// <param name="Waits">Too many wrong passwords: for a while no further one is taken.</param>
public sealed record AccountRow(Guid Id, string Name, Role Role, string? Email, bool SecondStep, bool Waits = false);

/// <summary>One page of the clinic's people.</summary>
public sealed record AccountsView(IReadOnlyList<AccountRow> Rows, bool More);

/// <summary>The clinic's people of one role by name, fifty a page: one command that asks the index, and one for who has to wait after wrong passwords. Nothing clinical.</summary>
public sealed class ShowAccounts(KithDb db, Actor actor, PasswordCheck check, CountTries tries)
{
    public const int PageSize = 50;

    public async Task<AccountsView> FindAsync(Role role, int page, CancellationToken stop)
    {
        var clinic = actor.ClinicId;
        var rows = await db.Users.AsNoTracking().Where(u => u.ClinicId == clinic && u.Role == role)
            .OrderBy(u => u.Name).ThenBy(u => u.Id)
            .Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(u => new AccountRow(u.Id, u.Name, u.Role, u.Email, u.TwoFactorEnabled, false)).ToListAsync(stop);
        var more = rows.Count > PageSize;
        if (more)
            rows.RemoveAt(PageSize);
        var waiting = await tries.WaitingAsync(rows.Select(row => check.NameOf(row.Email!)), stop);
        return new([.. rows.Select(row => row with { Waits = waiting.Contains(check.NameOf(row.Email!).Id) })], more);
    }
}
