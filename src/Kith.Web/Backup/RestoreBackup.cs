namespace Kith.Web.Backup;

/// <summary>Puts a backup back into an empty place, and compares what is there then with what was there when it was made.</summary>
internal sealed class RestoreBackup(IDatabaseDump database, BackupPlace place)
{
    /// <returns>What is there now.</returns>
    /// <exception cref="BackupFault">It could not be put back; the place is as empty as before.</exception>
    public async Task<Manifest> RunAsync(string file, CancellationToken stop)
    {
        DataFolder.RequireEmpty(place);
        var key = BackupKey.Of(place);

        // Once without writing: what is cut off, damaged or unknown is found before anything is touched.
        var manifest = await BackupFile.ReadAsync(file, key);
        CheckBackup.RequireKnown(manifest, database);
        await database.RequireEmptyAsync(stop);

        var written = new List<string>();
        try
        {
            Storage.OwnFolder.Create(place.Data);
            await BackupFile.ReadAsync(file, key, async (name, piece) =>
            {
                if (name == BackupFile.Database)
                    await database.PutBackAsync(piece, there => Compare(manifest, there), stop);
                else if (name.StartsWith(BackupFile.Folder, StringComparison.Ordinal))
                    written.Add(await DataFolder.PutBackAsync(place, name[BackupFile.Folder.Length..], piece));
            });
            await KeepKeyAsync(key);
            return manifest;
        }
        catch
        {
            foreach (var one in written)
                File.Delete(one);
            foreach (var folder in written.Select(Path.GetDirectoryName).Distinct().Where(f => f != Path.GetFullPath(place.Data) && Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f!).Any()))
                Directory.Delete(folder!);
            throw;
        }
    }

    /// <summary>The next backups go on with the same key, where it is one in a file.</summary>
    private async Task KeepKeyAsync(byte[] key)
    {
        var file = Path.Combine(place.Data, BackupPlace.KeyName);
        if (place.KeyWords is null && !File.Exists(file))
            await BackupKey.WriteAsync(file, key);
    }

    private static void Compare(Manifest manifest, DatabaseFacts there)
    {
        var differ = manifest.Tables.Except(there.Tables).Concat(there.Tables.Except(manifest.Tables)).Select(t => t.Name).Distinct(StringComparer.Ordinal).ToList();
        if (differ.Count > 0 || there.Step != manifest.Step)
            throw new BackupFault($"What was put back is not what was backed up: {(differ.Count > 0 ? string.Join(", ", differ) : "the step of the schema")} differ. Do not use it; take another backup.");
    }
}
