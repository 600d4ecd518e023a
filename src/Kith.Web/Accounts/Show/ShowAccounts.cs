using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Accounts.Show;

/// <summary>Somebody who can sign in.</summary>
public sealed record AccountRow(Guid Id, string Name, Role Role, string? Email, bool Locked);

/// <summary>One page of the clinic's people.</summary>
public sealed record AccountsView(IReadOnlyList<AccountRow> Rows, bool More);

/// <summary>The clinic's people of one role by name, fifty a page: one command that asks the index and nothing else. Nothing clinical.</summary>
public sealed class ShowAccounts(KithDb db, Actor actor, ClinicClock clock)
{
    public const int PageSize = 50;

    public async Task<AccountsView> FindAsync(Role role, int page, CancellationToken stop)
    {
        var (clinic, now) = (actor.ClinicId, clock.Now);
        var rows = await db.Users.AsNoTracking().Where(u => u.ClinicId == clinic && u.Role == role)
            .OrderBy(u => u.Name).ThenBy(u => u.Id)
            .Skip((page - 1) * PageSize).Take(PageSize + 1)
            .Select(u => new AccountRow(u.Id, u.Name, u.Role, u.Email, u.LockoutEnd > now)).ToListAsync(stop);
        var more = rows.Count > PageSize;
        if (more)
            rows.RemoveAt(PageSize);
        return new(rows, more);
    }
}
