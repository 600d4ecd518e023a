namespace Kith.Web.Backup;

/// <summary>Reads a backup from its first byte to its last and says what it holds, without putting it back.</summary>
internal sealed class CheckBackup(BackupPlace place)
{
    /// <exception cref="BackupFault">It is not whole, or cannot be opened.</exception>
    public Task<Manifest> RunAsync(string file) => BackupFile.ReadAsync(file, BackupKey.Of(place));

    /// <exception cref="BackupFault">This program is older than the schema in the backup, or on another kind of database.</exception>
    public static void RequireKnown(Manifest manifest, IDatabaseDump database)
    {
        if (manifest.Database != database.Kind)
            throw new BackupFault($"This backup was made on {Name(manifest.Database)} and goes back into {Name(manifest.Database)} only: say so with --database.");
        if (!database.Steps.Contains(manifest.Step, StringComparer.Ordinal))
            throw new BackupFault($"This backup was made by Kith {manifest.Program}, whose tables this version, {MakeBackup.Program}, does not know. Install that version or a later one, and try again.");
    }

    private static string Name(Storage.Database kind) => kind is Storage.Database.Postgres ? "PostgreSQL" : "SQLite";
}
