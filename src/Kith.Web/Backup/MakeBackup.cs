using Kith.Web.Audit;

namespace Kith.Web.Backup;

/// <summary>Backs the clinic up into one sealed file while it is at work, and reads the file back before it counts.</summary>
internal sealed class MakeBackup(IDatabaseDump database, BackupPlace place, TimeProvider time)
{
    private static readonly TimeSpan LeftBehind = TimeSpan.FromDays(1);

    /// <returns>What is in it.</returns>
    /// <exception cref="BackupFault">It could not be made; nothing was left behind.</exception>
    public async Task<Manifest> RunAsync(string file, CancellationToken stop)
    {
        DataFolder.Sweep(place, time.GetUtcNow() - LeftBehind);
        var key = await BackupKey.OfOrNewAsync(place);
        Manifest? manifest = null;
        await HalfFile.WriteAsync(
            file,
            async to => manifest = await BackupFile.WriteAsync(to, key, parts => FillAsync(parts, stop)),
            half => BackupFile.ReadAsync(half, key));
        return manifest!;
    }

    /// <summary>The version of the program, as it is told to people.</summary>
    public static string Program { get; } = typeof(MakeBackup).Assembly.GetName().Version!.ToString(3);

    private async Task<Manifest> FillAsync(PartsWriter parts, CancellationToken stop)
    {
        foreach (var path in DataFolder.FilesOf(place))
            await AddAsync(parts, path, stop);
        var now = time.GetUtcNow();
        DatabaseFacts? facts = null;
        await parts.WriteAsync(BackupFile.Database, async to => facts = await database.TakeAsync(to, stop));
        if (facts!.Step is null)
            throw new BackupFault("The database holds no clinic yet: there is nothing to back up.");
        if (File.Exists(Path.Combine(place.Data, AuditKey.FileName)) && parts.Parts.All(p => p.Name != BackupFile.Folder + AuditKey.FileName))
            throw new BackupFault("The clinic was just being started for the first time. Make the backup again.");
        return new(Program, database.Kind, facts.Step, now, [.. parts.Parts], facts.Tables);
    }

    private async Task AddAsync(PartsWriter parts, string path, CancellationToken stop)
    {
        FileStream from;
        try
        {
            from = new(Path.Combine(place.Data, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (FileNotFoundException)
        {
            // Gone since it was listed, and so nothing that stays.
            return;
        }

        await using (from)
        {
            if (BackupFile.Is(from))
                return;
            from.Position = 0;
            await parts.WriteAsync(BackupFile.Folder + path.Replace(Path.DirectorySeparatorChar, '/'), to => from.CopyToAsync(to, stop));
        }
    }
}
