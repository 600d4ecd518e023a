using Kith.Clinical.Audit;
using Kith.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Audit;

/// <summary>What a check of the audit trail came to.</summary>
/// <param name="Seals">How many seals were looked at.</param>
/// <param name="Entries">How many entries are under them.</param>
/// <param name="Waiting">How many entries are too new to be under a seal.</param>
/// <param name="Fault">The first thing that is not as it was sealed; null when all is.</param>
public sealed record TrailChecked(int Seals, long Entries, int Waiting, AuditFault? Fault);

/// <summary>Looks whether the audit trail of a clinic is as it was sealed, from the first entry on.</summary>
public sealed class CheckTrail(Unattended unattended, AuditKey key, TrailHeads heads, ILogger<CheckTrail> log)
{
    private const int AtOnce = 20;
    private const int EntriesAtOnce = 20_000;

    public async Task<TrailChecked> RunAsync(Guid clinicId, CancellationToken stop)
    {
        var found = await LookAsync(clinicId, stop);
        if (found.Fault is { } fault)
            log.Broken(clinicId, fault.Sentence);
        return found;
    }

    private async Task<TrailChecked> LookAsync(Guid clinicId, CancellationToken stop)
    {
        await using var db = await unattended.OpenAsync(clinicId, stop);
        AuditSeal? before = null;
        var entries = 0L;
        while (true)
        {
            var last = before?.Number ?? 0;
            var seals = await Unattended.Of<AuditSeal>(db).AsNoTracking().Where(s => s.Number > last).OrderBy(s => s.Number).Take(AtOnce).ToListAsync(stop);
            if (seals.Count == 0)
                break;

            while (seals.Count > 1 && seals.Sum(s => s.Count) > EntriesAtOnce)
                seals.RemoveAt(seals.Count - 1);
            var (from, to) = (seals[0].Number, seals[^1].Number);
            var under = (await Unattended.Of<AuditEntry>(db).AsNoTracking().Where(e => e.Seal >= from && e.Seal <= to).ToListAsync(stop)).ToLookup(e => e.Seal);
            foreach (var seal in seals)
            {
                if ((AuditChain.Check(seal, before, key.Read()) ?? AuditChain.Check(seal, [.. under[seal.Number]])) is { } fault)
                    return new(seal.Number, entries, 0, fault);
                entries += seal.Count;
                before = seal;
            }
        }

        var end = before?.Number ?? 0;
        if (await Unattended.Of<AuditEntry>(db).AsNoTracking().Where(e => e.Seal > end || e.Seal < 1).OrderBy(e => e.Seal).Select(e => new { e.Id, e.Seal }).FirstOrDefaultAsync(stop) is { } lost)
            return new(end, entries, 0, new(lost.Seal!.Value, lost.Id, $"Seal {lost.Seal} is gone: entry {lost.Id} says that it is under it."));
        if (heads.Of(clinicId) is var head && head > end)
            return new(end, entries, 0, new(end + 1, null, $"Seal {end + 1} is gone, and every later one: this machine has set seal {head}."));
        return new(end, entries, await Unattended.Of<AuditEntry>(db).CountAsync(e => e.Seal == null, stop), null);
    }
}
