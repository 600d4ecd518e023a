using Kith.Web.Storage;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Backup;

/// <summary>
/// Comes round often and makes a backup once a night, or as soon as the machine is on again; once a week it puts the newest back for a try.
/// Old ones go only after a new one was made and read back.
/// </summary>
internal sealed class NightlyBackup(MakeBackup make, TryBackup tried, BackupPlace place, TimeProvider time, ILogger<NightlyBackup> log)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7), Day = TimeSpan.FromDays(1);

    /// <returns>Whether one was made.</returns>
    public async Task<bool> RunAsync(CancellationToken stop)
    {
        if (place.Nightly is not { } folder)
            return false;
        var now = time.GetUtcNow();
        var there = NightlyFolder.Files(folder);

        // One that says it was made tomorrow comes from a clock that was wrong; it keeps nothing from being made.
        if (there.Any(b => b.At <= now && Night.Of(b.At, time.LocalTimeZone) == Night.Of(now, time.LocalTimeZone)))
            return false;
        try
        {
            OwnFolder.Create(folder);
            NightlyFolder.Sweep(folder, now - Day);
            var manifest = await make.RunAsync(Path.Combine(folder, NightlyFolder.NameAt(now)), stop);
            log.Made(manifest.Tables.Count, manifest.Rows);
            Drop(folder, now);
        }
        catch (Exception fault) when (fault is BackupFault || HalfFile.IsOfTheDisk(fault))
        {
            log.NotMade(fault.Message);
            return false;
        }

        await TryAsync(folder, now, stop);
        return true;
    }

    private void Drop(string folder, DateTimeOffset now)
    {
        var past = NightlyFolder.Files(folder).Where(b => b.At <= now).ToList();
        var keep = place.Keep.Of([.. past.Select(b => b.At)], time.LocalTimeZone);
        foreach (var old in past.Where(b => !keep.Contains(b.At)))
            NightlyFolder.Remove(old);
    }

    private async Task TryAsync(string folder, DateTimeOffset now, CancellationToken stop)
    {
        var there = NightlyFolder.Files(folder);
        if (there.Any(b => b.TriedAt <= now && b.TriedAt > now - Week))
            return;
        try
        {
            await tried.RunAsync(there.First(b => b.At <= now).File, stop);
            log.Tried();
        }
        catch (BackupFault fault)
        {
            log.NotTried(fault.Message);
        }
    }
}
