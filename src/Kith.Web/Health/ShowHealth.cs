using Kith.Web.Access;
using Kith.Web.Backup;

namespace Kith.Web.Health;

/// <summary>How one thing stands.</summary>
public enum Condition
{
    /// <summary>As it should.</summary>
    Well,

    /// <summary>Somebody should look soon.</summary>
    Look,

    /// <summary>Somebody should act today.</summary>
    Act,
}

/// <summary>One thing and how it stands, in words.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Stands">How it stands.</param>
/// <param name="Words">What was found.</param>
/// <param name="Do">What to do about it; null when it is well.</param>
public sealed record HealthRow(string Name, Condition Stands, string Words, string? Do = null);

/// <summary>Whether what keeps the records safe still works. Nothing clinical.</summary>
public sealed class ShowHealth(BackupPlace place, ClinicClock clock)
{
    private const double Gigabyte = 1024.0 * 1024 * 1024;

    /// <summary>A night that was missed is noticed the next morning; a restore is tried once a week.</summary>
    private static readonly TimeSpan BackupGood = TimeSpan.FromHours(30), BackupPoor = TimeSpan.FromDays(3), TriedGood = TimeSpan.FromDays(10), TriedPoor = TimeSpan.FromDays(35);

    public async Task<IReadOnlyList<HealthRow>> FindAsync(CancellationToken stop)
    {
        var (now, zone) = (clock.Now, await clock.ZoneAsync(stop));
        var files = place.Nightly is null ? [] : NightlyFolder.Files(place.Nightly).Where(b => b.At <= now).ToList();
        return [.. Backups(files, now, zone), Disk("Disk of the data folder", place.Data), .. place.Nightly is { } folder ? new[] { Disk("Disk of the backups", folder) } : [],
            new("Program", Condition.Well, $"Kith {MakeBackup.Program}")];
    }

    private IEnumerable<HealthRow> Backups(List<NightlyFile> files, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (place.Nightly is null)
        {
            yield return new("Last backup", Condition.Look, "Kith makes none by itself: it was started with --backups none.", "See that something else calls kith backup every night.");
            yield break;
        }

        if (files.Count == 0)
        {
            yield return new("Last backup", Condition.Act, "None yet.", "The first is made within a quarter of an hour after the start. If it stays so, read the program's log, or run kith backup by hand.");
            yield break;
        }

        var last = files[0];
        yield return new(
            "Last backup", Of(now - last.At, BackupGood, BackupPoor), $"{HealthWords.Ago(now - last.At)}, {HealthWords.At(last.At, zone)}, {HealthWords.Size(last.Bytes)}. There are {files.Count}.",
            now - last.At < BackupGood ? null : "The program's log says why there is no newer one.");
        var tried = files.Where(b => b.TriedAt <= now).Max(b => b.TriedAt);
        yield return tried is { } at
            ? new("Last restore that was tried", Of(now - at, TriedGood, TriedPoor), $"{HealthWords.Ago(now - at)}, {HealthWords.At(at, zone)}: counts and hashes were those of the backup.",
                now - at < TriedGood ? null : "Run kith backup try with the newest backup. The program's log may say why it was not tried.")
            : new("Last restore that was tried", Condition.Look, "None of these backups was put back for a try.", "Run kith backup try with the newest backup.");
        yield return place.KeyWords is null
            ? new("Key of the backups", Condition.Well, "A file on this machine. Without it no backup can be opened: keep a copy elsewhere, and not beside the backups.")
            : new("Key of the backups", Condition.Well, "Given to the program when it starts. Without it no backup can be opened: keep it elsewhere too.");
    }

    private static HealthRow Disk(string name, string folder)
    {
        if (!Directory.Exists(folder))
            return new(name, Condition.Look, "The folder is not there yet.", "It is made with the first backup.");
        var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace / Gigabyte;
        return new(name, free < 0.5 ? Condition.Act : free < 5 ? Condition.Look : Condition.Well, $"{free:N1} GB free.", free < 5 ? "Make room, or move the folder to a larger disk." : null);
    }

    private static Condition Of(TimeSpan age, TimeSpan good, TimeSpan poor) => age < good ? Condition.Well : age < poor ? Condition.Look : Condition.Act;
}
