using Kith.Clinical.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Access.Tries;

/// <summary>Counts wrong tries, on whichever machine they arrive, one after the other.</summary>
public sealed class CountTries(IDbContextFactory<KithDb> databases, Collisions collisions, TimeProvider time)
{
    /// <summary>Counts a try for each thing before anybody looks whether it is right.</summary>
    /// <returns>False when one of them has to wait: then the try may not be looked at.</returns>
    public async Task<bool> BeginAsync(CancellationToken stop, params TriedThing?[] things)
    {
        var may = true;
        foreach (var thing in things.OfType<TriedThing>())
            may &= await BeginAsync(thing, stop);
        return may;
    }

    /// <summary>The try was right: what was counted for these is forgotten.</summary>
    public async Task ForgetAsync(CancellationToken stop, params TriedThing?[] things)
    {
        var (ids, before) = (things.OfType<TriedThing>().Select(t => t.Id).ToList(), time.GetUtcNow() - SignInTry.Remembered);
        await using var db = await OpenAsync(stop);
        await db.Set<SignInTry>().Where(t => ids.Contains(t.Id) || t.LastAt < before).ExecuteDeleteAsync(stop);
    }

    /// <summary>Which of these wait now.</summary>
    public async Task<HashSet<Guid>> WaitingAsync(IEnumerable<TriedThing> things, CancellationToken stop)
    {
        var (ids, now) = (things.Select(t => t.Id).ToList(), time.GetUtcNow());
        await using var db = await OpenAsync(stop);
        return [.. await db.Set<SignInTry>().Where(t => ids.Contains(t.Id) && t.WaitUntil > now).Select(t => t.Id).ToListAsync(stop)];
    }

    private async Task<bool> BeginAsync(TriedThing thing, CancellationToken stop)
    {
        await using var db = await OpenAsync(stop);
        while (true)
        {
            await using var turn = await db.Database.BeginTransactionAsync(stop);
            if (await db.Set<SignInTry>().Where(t => t.Id == thing.Id).ExecuteUpdateAsync(row => row.SetProperty(t => t.Version, t => t.Version + 1), stop) == 0)
            {
                await turn.RollbackAsync(stop);
                await MakeAsync(thing, stop);
                continue;
            }

            var tried = await db.Set<SignInTry>().SingleAsync(t => t.Id == thing.Id, stop);
            var may = tried.Begin(time.GetUtcNow(), thing.Free);
            await db.SaveChangesAsync(stop);
            await turn.CommitAsync(stop);
            return may;
        }
    }

    private async Task MakeAsync(TriedThing thing, CancellationToken stop)
    {
        await using var db = await OpenAsync(stop);
        db.Add(new SignInTry { Id = thing.Id });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException fault) when (collisions.Is(fault))
        {
            // Somebody else tried the same at the same moment.
        }
    }

    private async Task<KithDb> OpenAsync(CancellationToken stop) => (await databases.CreateDbContextAsync(stop)).ActFor(() => Guid.Empty);
}
