using Kith.Web.Audit;
using Kith.Web.Storage;

namespace Kith.Web.Backup;

/// <summary>
/// What of the data folder belongs to a backup: all but the database, the key, the backups themselves, what only this machine has done, and
/// what is there for a moment.
/// </summary>
internal static class DataFolder
{
    public const string DatabaseFile = "kith.db";

    /// <summary>How folders begin in which a copy, or a restore that is tried, lies for the moment.</summary>
    public const string Copies = ".copy-", Tries = ".try-";

    private const string Print = "print";

    /// <summary>Paths within the folder, in order.</summary>
    public static IReadOnlyList<string> FilesOf(BackupPlace place) => !Directory.Exists(place.Data) ? [] :
        [.. Directory.EnumerateFiles(place.Data, "*", SearchOption.AllDirectories)
            .Where(file => !IsOfBackups(file, place) && Path.GetFullPath(file) != Path.GetFullPath(place.KeyFile) && !IsEmptyRoom(file))
            .Select(file => Path.GetRelativePath(place.Data, file)).Where(Travels).Order(StringComparer.Ordinal)];

    /// <exception cref="BackupFault">The folder holds more than a key and backups.</exception>
    public static void RequireEmpty(BackupPlace place)
    {
        if (File.Exists(place.Data))
            throw new BackupFault($"{place.Data} is a file. Name an empty folder with --data.");
        if (Directory.Exists(place.Data) && Directory.EnumerateFileSystemEntries(place.Data).Select(Path.GetFileName).FirstOrDefault(name => name is not (BackupPlace.KeyName or BackupPlace.FolderName)) is { } first)
            throw new BackupFault($"The data folder {place.Data} is not empty ({first} is there). A backup goes back into an empty place only: name another folder with --data. Nothing was changed.");
    }

    /// <summary>Writes one of the files back.</summary>
    /// <returns>Where it is now.</returns>
    public static async Task<string> PutBackAsync(BackupPlace place, string path, Stream from)
    {
        var file = Path.GetFullPath(Path.Combine(place.Data, path));
        if (!IsWithin(file, place.Data))
            throw new BackupFault("The backup holds a file that belongs elsewhere. Nothing of it is put back.");
        OwnFolder.Create(Path.GetDirectoryName(file)!);
        await HalfFile.WriteAsync(file, to => from.CopyToAsync(to));
        return file;
    }

    /// <summary>What a program that was ended in the middle left behind, once nobody can be using it any more.</summary>
    public static void Sweep(BackupPlace place, DateTimeOffset before)
    {
        if (!Directory.Exists(place.Data))
            return;
        foreach (var old in Directory.EnumerateDirectories(place.Data, Copies + "*").Concat(Directory.EnumerateDirectories(place.Data, Tries + "*"))
            .Where(d => Directory.GetLastWriteTimeUtc(d) < before.UtcDateTime).ToList())
            Directory.Delete(old, recursive: true);
    }

    private static bool Travels(string path)
    {
        var names = path.Split(Path.DirectorySeparatorChar);
        return !names.Any(name => name.StartsWith('.')) && names[0] is not (Print or BackupPlace.KeyName)
            && !(names.Length == 1 && (names[0].StartsWith(DatabaseFile, StringComparison.Ordinal) || names[0].StartsWith(TrailHeads.FileName, StringComparison.Ordinal)));
    }

    /// <summary>Where notes of the audit trail wait, and none does.</summary>
    private static bool IsEmptyRoom(string file) => Path.GetFileName(file) == WaitingEntries.FileName && WaitingEntries.IsEmpty(file);

    /// <summary>In the folder of the nightly ones, where that lies within the data folder, or where it lies when nobody says otherwise.</summary>
    private static bool IsOfBackups(string file, BackupPlace place) =>
        IsWithin(file, Path.Combine(place.Data, BackupPlace.FolderName)) || (place.Nightly is { } nightly && IsWithin(nightly, place.Data) && IsWithin(file, nightly));

    private static bool IsWithin(string file, string folder) =>
        Path.GetFullPath(file).StartsWith(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
