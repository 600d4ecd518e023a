using Kith.Clinical.Audit;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Audit;

/// <summary>Puts what is new in the audit trail of each clinic under a seal. What was written while the program was killed is sealed by the next.</summary>
public sealed class SealTrail(Unattended unattended, AuditKey key, TrailHeads heads, Collisions collisions, TimeProvider time, ILogger<SealTrail> log)
{
    public static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    /// <summary>As many as a busy clinic writes in some minutes; the next seal takes the rest.</summary>
    private const int MostEntries = 20_000;

    /// <summary>As many ids as go into one command.</summary>
    private const int AtOnce = 1_000;

    public async Task RunAsync(CancellationToken stop)
    {
        foreach (var clinic in await unattended.ClinicsAsync(stop))
        {
            while (await SealAsync(clinic.ClinicId, stop) == MostEntries)
                stop.ThrowIfCancellationRequested();
        }
    }

    /// <returns>How many entries went under a seal.</returns>
    private async Task<int> SealAsync(Guid clinicId, CancellationToken stop)
    {
        await using var db = await unattended.OpenAsync(clinicId, stop);
        var waiting = await Unattended.Of<AuditEntry>(db).AsNoTracking().Where(e => e.Seal == null).OrderBy(e => e.At).ThenBy(e => e.Id).Take(MostEntries).ToListAsync(stop);
        if (waiting.Count == 0)
            return 0;

        var before = await Unattended.Of<AuditSeal>(db).AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(stop);
        var seal = AuditChain.Seal(clinicId, before, waiting, key.Read(), time.GetUtcNow());
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

        foreach (var ids in waiting.Select(e => e.Id).Chunk(AtOnce))
            await Unattended.Of<AuditEntry>(db).Where(e => ids.Contains(e.Id)).ExecuteUpdateAsync(row => row.SetProperty(e => e.Seal, seal.Number), stop);
        await turn.CommitAsync(stop);
        heads.Set(clinicId, seal.Number);
        log.Sealed(clinicId, seal.Number, seal.Count);
        return waiting.Count;
    }
}
