using System.Globalization;
using Kith.Web.Storage;

namespace Kith.Web.Backup;

/// <summary>A backup that was made by itself.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="At">When it was made.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="TriedAt">When it was put back for a try, and all was there; null when it was not tried.</param>
internal sealed record NightlyFile(string File, DateTimeOffset At, long Bytes, DateTimeOffset? TriedAt);

/// <summary>The folder of the nightly backups. Their names say when they were made; other files are not touched.</summary>
internal static class NightlyFolder
{
    private const string Before = "kith-", After = ".backup", Instant = "yyyyMMdd'T'HHmmss'Z'", Tried = ".tried";

    public static string NameAt(DateTimeOffset at) => Before + at.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture) + After;

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<NightlyFile> Files(string folder) => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFiles(folder, Before + "*" + After).Select(file => (File: file, At: AtOf(Path.GetFileName(file)))).Where(f => f.At is not null)
            .Select(f => new NightlyFile(f.File, f.At!.Value, new FileInfo(f.File).Length, TriedAt(f.File))).OrderByDescending(f => f.At)];

    /// <summary>Notes beside a backup that it was put back for a try.</summary>
    public static Task NoteAsync(string file, DateTimeOffset at, CancellationToken stop) =>
        File.WriteAllTextAsync(file + Tried, at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), stop);

    public static void Remove(NightlyFile one)
    {
        File.Delete(one.File);
        File.Delete(one.File + Tried);
    }

    /// <summary>What a program that was ended while it wrote has left behind, once nobody can be writing it any more.</summary>
    public static void Sweep(string folder, DateTimeOffset before)
    {
        foreach (var half in Directory.EnumerateFiles(folder, "." + Before + "*" + OwnFile.HalfEnding).Where(f => File.GetLastWriteTimeUtc(f) < before.UtcDateTime).ToList())
            File.Delete(half);
    }

    private static DateTimeOffset? AtOf(string name) =>
        DateTimeOffset.TryParseExact(name[Before.Length..^After.Length], Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    private static DateTimeOffset? TriedAt(string file) =>
        File.Exists(file + Tried) && DateTimeOffset.TryParseExact(File.ReadAllText(file + Tried).Trim(), "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
