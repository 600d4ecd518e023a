using Kith.Web.Backup;
using Kith.Web.Storage;
using Kith.Web.Tests.Audit;
using Kith.Web.Tests.Host;
using Kith.Web.Tests.Safety;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Backup;

/// <summary>What can go wrong with a backup, each said in one sentence, with nothing half-written.</summary>
public sealed class BackupCommandTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("kith-backup-").FullName;
    private TestClinic clinic = null!;

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    private string Data => clinic.Place.Folder;

    private string File1 => Path.Combine(folder, "one.backup");

    private string Key => Path.Combine(Data, "backup.key");

    private string Empty => Path.Combine(folder, "empty");

    public async ValueTask InitializeAsync() => clinic = await TestClinic.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await clinic.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Only_the_owner_can_read_the_key_and_the_backup_and_a_key_that_others_can_read_is_refused()
    {
        await MadeAsync();
        if (OperatingSystem.IsWindows())
            throw new NotSupportedException("Rights of files are tested where files have them.");
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal((Owner, Owner), (File.GetUnixFileMode(Key), File.GetUnixFileMode(File1)));
        Assert.Equal(64, (await File.ReadAllTextAsync(Key)).Trim().Length);
        File.SetUnixFileMode(Key, Owner | UnixFileMode.GroupRead);
        (await Shell.RunAsync($"backup check {File1} --data {Data}")).IsRefused(8, "Others may read the key");
    }

    [Fact]
    public async Task A_key_in_the_environment_is_written_nowhere()
    {
        var key = new string('a', 63) + "b";
        (await Shell.RunAsync($"backup {File1} --data {Data}", ("KITH_BACKUP_KEY", key))).IsDone("Its key is the one in KITH_BACKUP_KEY.");
        Assert.False(File.Exists(Key));
        (await Shell.RunAsync($"backup check {File1} --data {Data}", ("KITH_BACKUP_KEY", key))).IsDone("The backup is whole");
        (await Shell.RunAsync($"backup check {File1} --data {Data}", ("KITH_BACKUP_KEY", new string('c', 64)))).IsRefused(8, "The key does not fit this backup.");
        (await Shell.RunAsync($"backup check {File1} --data {Data}", ("KITH_BACKUP_KEY", "secret"))).IsRefused(8, "KITH_BACKUP_KEY holds no key");
        (await Shell.RunAsync($"restore {File1} --data {Empty}", ("KITH_BACKUP_KEY", key))).IsDone("Put back");
        Assert.False(File.Exists(Path.Combine(Empty, "backup.key")));
    }

    [Fact]
    public async Task A_backup_that_is_cut_off_damaged_or_none_is_said_and_nothing_of_it_is_put_back()
    {
        await MadeAsync();
        var whole = await File.ReadAllBytesAsync(File1);
        foreach (var (bytes, says) in new (byte[], string)[]
        {
            (whole[..(whole.Length / 2)], "cut off"),
            ([.. whole[..2000], (byte)(whole[2000] ^ 1), .. whole[2001..]], "damaged"),
            ("A letter to nobody in particular"u8.ToArray(), "no backup made by Kith"),
            ([], "no backup made by Kith"),
        })
        {
            await File.WriteAllBytesAsync(File1, bytes);
            (await Shell.RunAsync($"backup check {File1} --data {Data}")).IsRefused(8, says);
            (await Shell.RunAsync($"restore {File1} --data {Empty} --key {Key}")).IsRefused(8, says);
            Assert.False(Directory.Exists(Empty));
        }

        (await Shell.RunAsync($"backup check {folder}/nowhere --data {Data}")).IsRefused(8, "There is no file");
        (await Shell.RunAsync($"restore {File1} --data {Empty}")).IsRefused(8, "There is no key");
    }

    [Fact]
    public async Task A_backup_goes_back_into_an_empty_place_only()
    {
        await MadeAsync();
        (await Shell.RunAsync($"restore {File1} --data {Data}")).IsRefused(8, "is not empty");
        Directory.CreateDirectory(Empty);
        File.Copy(Key, Path.Combine(Empty, "backup.key"));
        (await Shell.RunAsync($"restore {File1} --data {Empty}")).IsDone("Put back");
        (await Shell.RunAsync($"restore {File1} --data {Empty}")).IsRefused(8, "is not empty");
        (await Shell.RunAsync($"migrate --data {Empty}")).IsDone("up to date");
        if (TestPostgres.Server is not null)
            (await Shell.RunAsync($"restore {File1} --data {Empty}2 --key {Key} --database postgres", ("KITH_CONNECTION", await TestPostgres.NewDatabaseAsync()))).IsRefused(8, "made on SQLite and goes back into SQLite only");
    }

    [Fact]
    public async Task The_audit_trail_goes_along_with_its_key_and_without_the_number_of_the_last_seal_and_is_checked_when_it_is_back()
    {
        await clinic.HasCourseAsync();
        await clinic.SealAsync();
        await MadeAsync();
        (await Shell.RunAsync($"restore {File1} --data {Empty} --key {Key}")).IsDone("under 1 seal, each as it was sealed");
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Data, "audit.key")), await File.ReadAllBytesAsync(Path.Combine(Empty, "audit.key")));
        Assert.True(File.Exists(Path.Combine(Data, "audit.head")));
        Assert.False(File.Exists(Path.Combine(Empty, "audit.head")));
    }

    [Fact]
    public async Task A_note_that_waits_beside_the_database_is_in_the_backup_too()
    {
        var therapist = await clinic.TherapistAsync();
        await using (await DatabaseGoneTests.HoldAsync(clinic))
            await therapist.OpenAsync("/caseload");
        await MadeAsync();
        (await Shell.RunAsync($"restore {File1} --data {Empty} --key {Key}")).IsDone("Put back");
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Data, "audit.waiting")), await File.ReadAllTextAsync(Path.Combine(Empty, "audit.waiting")));
    }

    [Fact]
    public async Task A_backup_whose_audit_trail_was_changed_is_put_back_and_says_so()
    {
        await clinic.HasCourseAsync();
        await clinic.SealAsync();
        await clinic.BehindTheGuardAsync(Database.Sqlite, "DELETE FROM audit_entries WHERE seal = 1");
        await MadeAsync();
        var restore = await Shell.RunAsync($"restore {File1} --data {Empty} --key {Key}");
        Assert.Equal(7, restore.ExitCode);
        Assert.Contains("Keep the database as it is and find out who could write to it.", restore.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_holds_something_takes_no_backup()
    {
        Assert.True(TestPostgres.Server is not null, "KITH_TEST_POSTGRES is not set; run ./test.sh.");
        await using var there = await TestClinic.OpenAsync(Database.Postgres);
        (await Shell.RunAsync($"backup {File1} --data {there.Place.Folder} --database postgres", ("KITH_CONNECTION", there.Place.Connection))).IsDone("PostgreSQL");
        (await Shell.RunAsync($"restore {File1} --data {Empty} --key {there.Place.Folder}/backup.key --database postgres", ("KITH_CONNECTION", there.Place.Connection))).IsRefused(8, "is not empty");
        Assert.False(Directory.Exists(Empty));
    }

    [Fact]
    public async Task A_backup_of_tables_this_version_does_not_know_is_refused()
    {
        await clinic.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_FromTomorrow', '99.0')"));
        await MadeAsync();
        (await Shell.RunAsync($"backup check {File1} --data {Data}")).IsRefused(8, "does not know. Install that version or a later one");
        (await Shell.RunAsync($"restore {File1} --data {Empty} --key {Key}")).IsRefused(8, "does not know. Install that version or a later one");
        Assert.False(Directory.Exists(Empty));
    }

    [Fact]
    public async Task A_backup_is_never_written_over_something_or_where_there_is_no_clinic()
    {
        await File.WriteAllTextAsync(File1, "Keep me");
        (await Shell.RunAsync($"backup {File1} --data {Data}")).IsRefused(8, "There is something at");
        Assert.Equal("Keep me", await File.ReadAllTextAsync(File1));
        (await Shell.RunAsync($"backup {folder}/no/folder/at/all --data {Data}")).IsRefused(8, "There is no folder");
        Directory.CreateDirectory(Empty);
        (await Shell.RunAsync($"backup {folder}/two.backup --data {Empty}")).IsRefused(8, "There is no clinic in");
        Assert.Equal(["empty", "one.backup"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_damaged_database_is_not_backed_up()
    {
        Directory.CreateDirectory(Empty);
        await File.WriteAllTextAsync(Path.Combine(Empty, "kith.db"), "This is a letter and not a database. It is long enough to be looked at as one, though.");
        (await Shell.RunAsync($"backup {File1} --data {Empty}")).IsRefused(8, "is damaged");
        Assert.Equal(["empty"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_leaves_nothing_behind()
    {
        var fault = await Assert.ThrowsAsync<BackupFault>(() => HalfFile.WriteAsync(File1, async to =>
        {
            await to.WriteAsync(new byte[100_000]);
            throw new IOException("No space left on device");
        }));
        Assert.Equal($"{File1} could not be written, and nothing was left there: No space left on device", fault.Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task Without_the_programs_of_postgresql_it_is_said_how_to_get_them()
    {
        var run = await Shell.RunAsync(
            $"backup {File1} --data {Data} --database postgres", ("KITH_CONNECTION", await TestPostgres.NewDatabaseAsync()), ("KITH_POSTGRES_BIN", folder));
        run.IsRefused(8, "pg_dump is missing. It comes with PostgreSQL's client programs");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_restore_is_tried_in_a_place_of_its_own_that_is_gone_afterwards(Database database)
    {
        await using var there = await TestClinic.OpenAsync(database);
        var options = $"--data {there.Place.Folder} --database {(database is Database.Postgres ? "postgres" : "sqlite")}";
        (await Shell.RunAsync($"backup {File1} {options}", ("KITH_CONNECTION", there.Place.Connection))).IsDone("It was read back");
        var before = Directory.EnumerateFileSystemEntries(there.Place.Folder).Order(StringComparer.Ordinal).ToList();
        (await Shell.RunAsync($"backup try {File1} {options}", ("KITH_CONNECTION", there.Place.Connection))).IsDone("The backup can be put back");
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(there.Place.Folder).Order(StringComparer.Ordinal));
    }

    private async Task MadeAsync() => (await Shell.RunAsync($"backup {File1} --data {Data}")).IsDone("It was read back and is whole.");
}
