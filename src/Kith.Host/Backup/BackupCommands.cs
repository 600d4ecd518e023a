using System.CommandLine;
using System.Globalization;
using Kith.Clinical;
using Kith.Storage.Postgres;
using Kith.Storage.Sqlite;
using Kith.Web.Backup;
using Kith.Web.Storage;

namespace Kith.Host.Backup;

/// <summary><c>kith backup</c> and <c>kith restore</c>. They start no clinic: one may be serving from the same place.</summary>
internal static class BackupCommands
{
    public static readonly Option<string?> Key = new("--key")
    {
        Description = $"The file with the key of the backups. Without it {BackupPlace.KeyName} in the data folder, made when it is first needed. Or set {BackupKey.Variable} to the key itself.",
        HelpName = "file",
    };

    public static readonly Option<string?> Folder = new("--backups")
    {
        Description = $"The folder for nightly backups; none for no nightly backups. Without it {BackupPlace.FolderName} in the data folder. Better one on another disk.",
        HelpName = "folder",
    };

    public static readonly Option<Keep> Keep = new("--keep")
    {
        Description = "Of how many nights, weeks and months one backup stays. Without it 14,8,12.",
        HelpName = "nights,weeks,months",
        DefaultValueFactory = _ => Web.Backup.Keep.Usual,
        CustomParser = typed =>
        {
            if (Web.Backup.Keep.Read(typed.Tokens[0].Value) is { } keep)
                return keep;
            typed.AddError("--keep takes three numbers such as 14,8,12: nights (at least 1), weeks and months.");
            return null;
        },
    };

    private static readonly Argument<string> Made = new("file") { Description = "The backup." };

    private static readonly Argument<string> Into = new("file") { Description = "Where the backup goes; nothing may be there yet." };

    public static Command Backup()
    {
        var backup = new Command("backup", "Back the clinic up into one encrypted file, also while it is serving.") { Into, CommandLine.Data, CommandLine.DatabaseKind, CommandLine.Connection, Key };
        backup.SetAction((parsed, stop) => MakeAsync(CommandLine.PlaceOf(parsed), parsed.GetValue(Into)!, stop));
        var check = new Command("check", "Read a backup from beginning to end and say what it holds, without putting it back.") { Made, CommandLine.Data, Key };
        check.SetAction((parsed, _) => CheckAsync(CommandLine.PlaceOf(parsed), parsed.GetValue(Made)!));
        var attempt = new Command("try", "Put a backup back into a place made for it, compare, and take the place away again.") { Made, CommandLine.Data, CommandLine.DatabaseKind, CommandLine.Connection, Key };
        attempt.SetAction((parsed, stop) => TryAsync(CommandLine.PlaceOf(parsed), parsed.GetValue(Made)!, stop));
        backup.Subcommands.Add(check);
        backup.Subcommands.Add(attempt);
        return backup;
    }

    public static Command Restore()
    {
        var restore = new Command("restore", "Put a backup back into an empty data folder, and an empty database where that is PostgreSQL.") { Made, CommandLine.Data, CommandLine.DatabaseKind, CommandLine.Connection, Key };
        restore.SetAction((parsed, stop) => RestoreAsync(CommandLine.PlaceOf(parsed), parsed.GetValue(Made)!, stop));
        return restore;
    }

    public static BackupPlace PlaceOf(ParseResult parsed, string data)
    {
        var place = BackupPlace.In(data);
        var (key, words) = (parsed.GetValue(Key), Environment.GetEnvironmentVariable(BackupKey.Variable));
        return place with
        {
            KeyFile = key is null ? place.KeyFile : Path.GetFullPath(key),
            KeyWords = key is null && !string.IsNullOrWhiteSpace(words) ? words : null,
            Keep = parsed.GetValue(Keep) ?? Web.Backup.Keep.Usual,
            Nightly = parsed.GetValue(Folder) switch { null => place.Nightly, "none" => null, var folder => Path.GetFullPath(folder) },
        };
    }

    private static IDatabaseDump DumpOf(Place place) => place.Database is Database.Postgres ? new PostgresDump(place.Connection!) : new SqliteDump(SqliteStorage.FileIn(place.Folder));

    private static async Task<int> MakeAsync(Place place, string file, CancellationToken stop)
    {
        await Reaching.TheDatabaseAsync(async () =>
        {
            var manifest = await new MakeBackup(DumpOf(place), place.Backup, TimeProvider.System).RunAsync(file, stop);
            Console.WriteLine($"Backup: {Path.GetFullPath(file)}, {Size(file)}: {Words(manifest)}. It was read back and is whole.");
            Console.WriteLine(place.Backup.KeyWords is null
                ? $"Its key is {place.Backup.KeyFile}. Nobody can open the backup without it: keep a copy of the key elsewhere, and not beside the backups."
                : $"Its key is the one in {BackupKey.Variable}. Nobody can open the backup without it: keep the key elsewhere too, and not beside the backups.");
        });
        return ExitCode.Done;
    }

    private static async Task<int> CheckAsync(Place place, string file)
    {
        var manifest = await new CheckBackup(place.Backup).RunAsync(file);
        CheckBackup.RequireKnown(manifest, manifest.Database is Database.Postgres ? new PostgresDump("") : new SqliteDump(SqliteStorage.FileIn(place.Folder)));
        Console.WriteLine($"The backup is whole: {Words(manifest)}.");
        foreach (var part in manifest.Parts)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {part.Name}  {part.Bytes:N0} bytes  {part.Sha256}"));
        foreach (var table in manifest.Tables)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {table.Name}  {table.Rows:N0} rows  {table.Sha256}"));
        return ExitCode.Done;
    }

    private static async Task<int> TryAsync(Place place, string file, CancellationToken stop)
    {
        await Reaching.TheDatabaseAsync(async () =>
        {
            var manifest = await new TryBackup(DumpOf(place), place.Backup, TimeProvider.System).RunAsync(file, stop);
            Console.WriteLine($"The backup can be put back: {Words(manifest)}, all counted and compared with its manifest. What was put back for the try is gone again.");
        });
        return ExitCode.Done;
    }

    private static async Task<int> RestoreAsync(Place place, string file, CancellationToken stop)
    {
        var (dump, newest) = (DumpOf(place), false);
        await Reaching.TheDatabaseAsync(async () =>
        {
            var manifest = await new RestoreBackup(dump, place.Backup).RunAsync(file, stop);
            Console.WriteLine($"Put back: {Words(manifest)}. Counts and hashes of every table are those of the backup.");
            newest = manifest.Step == dump.Steps[^1];
        });
        if (newest && await VerifyCommand.RunAsync(place, stop) is not ExitCode.Done and var broken)
            return broken;
        if (!newest)
            Console.WriteLine("It was made by an earlier version: bring it up with kith migrate, and then look at its audit trail with kith verify.");
        Console.WriteLine($"Start it with: kith serve --data {place.Folder}{(place.Database is Database.Postgres ? " --database postgres" : "")}");
        return ExitCode.Done;
    }

    private static string Words(Manifest manifest) => string.Create(
        CultureInfo.InvariantCulture,
        $"{manifest.Tables.Count} tables with {manifest.Rows:N0} rows, and {DateWords.Count(manifest.Parts.Count - 1, "file")} beside them, made by Kith {manifest.Program} on {(manifest.Database is Database.Postgres ? "PostgreSQL" : "SQLite")} at step {manifest.Step}, {manifest.MadeAt:d MMMM yyyy, HH:mm:ss} UTC");

    private static string Size(string file) => string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(file).Length:N0} bytes");
}
