using Kith.Clinical.Audit;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Audit;

/// <summary>Puts what is new in the audit trail of each clinic under a seal. What was written while the program was killed is sealed by the next.</summary>
public sealed class SealTrail(Unattended unattended, AuditKey key, TrailHeads heads, WaitingEntries waiting, Collisions collisions, TimeProvider time, ILogger<SealTrail> log)
{
    public static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    /// <summary>As many as a busy clinic writes in some minutes; the next seal takes the rest.</summary>
    private const int MostEntries = 20_000;

    /// <summary>As many ids as go into one command.</summary>
    private const int AtOnce = 1_000;

    public async Task RunAsync(CancellationToken stop)
    {
        Reserve();
        await waiting.TakeInAsync(entries => TakeInAsync(entries, stop));
        foreach (var clinic in await unattended.ClinicsAsync(stop))
        {
            while (await SealAsync(clinic.ClinicId, stop) == MostEntries)
                stop.ThrowIfCancellationRequested();
        }
    }

    private void Reserve()
    {
        try
        {
            waiting.Reserve();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            log.NotReserved(fault.Message);
        }
    }

    /// <summary>Those that waited beside the database; one that is in it already came in before the file could be put away.</summary>
    private async Task TakeInAsync(IReadOnlyList<AuditEntry> entries, CancellationToken stop)
    {
        foreach (var clinic in entries.GroupBy(e => e.ClinicId))
        {
            await using var db = await unattended.OpenAsync(clinic.Key, stop);
            foreach (var some in clinic.Chunk(AtOnce))
            {
                var ids = some.Select(e => e.Id).ToList();
                var there = await Unattended.Of<AuditEntry>(db).Where(e => ids.Contains(e.Id)).Select(e => e.Id).ToListAsync(stop);
                db.AddRange(some.Where(e => !there.Contains(e.Id)));
                await db.SaveChangesAsync(stop);
            }
        }
    }

    /// <returns>How many entries went under a seal.</returns>
    private async Task<int> SealAsync(Guid clinicId, CancellationToken stop)
    {
        await using var db = await unattended.OpenAsync(clinicId, stop);
        var unsealed = await Unattended.Of<AuditEntry>(db).AsNoTracking().Where(e => e.Seal == null).OrderBy(e => e.At).ThenBy(e => e.Id).Take(MostEntries).ToListAsync(stop);
        if (unsealed.Count == 0)
            return 0;

        var before = await Unattended.Of<AuditSeal>(db).AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(stop);
        var seal = AuditChain.Seal(clinicId, before, unsealed, key.Read(), time.GetUtcNow());
        await using var turn = await db.Database.BeginTransactionAsync(stop);
        db.Add(seal);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException fault) when (collisions.Is(fault))
        {
            // Another node set this seal in the same blink.
            return 0;
        }

        foreach (var ids in unsealed.Select(e => e.Id).Chunk(AtOnce))
            await Unattended.Of<AuditEntry>(db).Where(e => ids.Contains(e.Id)).ExecuteUpdateAsync(row => row.SetProperty(e => e.Seal, seal.Number), stop);
        await turn.CommitAsync(stop);
        heads.Set(clinicId, seal.Number);
        log.Sealed(clinicId, seal.Number, seal.Count);
        return unsealed.Count;
    }
}
