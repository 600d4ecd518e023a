using Kith.Web.Backup;
using Kith.Web.Storage;

namespace Kith.Web.Tests.Backup;

/// <summary>Backups that are made by themselves, and what the administrator reads about them.</summary>
public sealed class NightlyBackupTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_is_made_each_night_the_first_of_a_week_is_put_back_for_a_try_and_old_ones_go(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database, services => services.AddSingleton(Place(services) with { Keep = new(2, 0, 0) }));
        Assert.True(await RoundAsync(clinic));
        Assert.False(await RoundAsync(clinic));
        Assert.Equal(clinic.Time.GetUtcNow(), Assert.Single(Files(clinic)).TriedAt);

        // Five to two belongs to the night before.
        clinic.Time.SetUtcNow(new(2026, 3, 3, 1, 55, 0, TimeSpan.Zero));
        Assert.False(await RoundAsync(clinic));
        for (var day = 3; day < 6; day++)
        {
            clinic.Time.SetUtcNow(new(2026, 3, day, 2, 5, 0, TimeSpan.Zero));
            Assert.True(await RoundAsync(clinic));
        }

        Assert.Equal([5, 4], Files(clinic).Select(f => f.At.Day));
        Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(clinic.Place.Folder, "backups"), "*.backup").Count());
    }

    [Fact]
    public async Task One_that_cannot_be_made_costs_no_older_one_and_the_next_round_makes_it()
    {
        await using var clinic = await TestClinic.OpenAsync(also: services => services.AddSingleton(Place(services) with { Keep = new(1, 0, 0) }));
        Assert.True(await RoundAsync(clinic));
        clinic.Time.Advance(TimeSpan.FromDays(1));
        var (key, away) = (Path.Combine(clinic.Place.Folder, "backup.key"), Path.Combine(clinic.Place.Folder, ".away"));
        File.Copy(key, away);
        await File.WriteAllTextAsync(key, "no key at all");
        Assert.False(await RoundAsync(clinic));
        Assert.Equal(2, Assert.Single(Files(clinic)).At.Day);
        File.Move(away, key, overwrite: true);
        Assert.True(await RoundAsync(clinic));
        Assert.Equal(3, Assert.Single(Files(clinic)).At.Day);
    }

    [Fact]
    public async Task A_clock_that_was_wrong_for_a_while_keeps_no_backup_from_being_made()
    {
        await using var clinic = await TestClinic.OpenAsync();
        clinic.Time.SetUtcNow(new(2031, 1, 1, 3, 0, 0, TimeSpan.Zero));
        Assert.True(await RoundAsync(clinic));
        await using var set = await TestClinic.OpenAsync(also: services => services.AddSingleton(Place(services) with { Nightly = Path.Combine(clinic.Place.Folder, "backups") }));
        Assert.True(await RoundAsync(set));
        Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(clinic.Place.Folder, "backups"), "*.backup").Count());
    }

    [Fact]
    public async Task The_administrator_reads_how_old_the_last_backup_and_the_last_try_are()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var administrator = await clinic.AdministratorAsync();
        Assert.Contains("None yet.", (await administrator.OpenAsync("/health")).Words, StringComparison.Ordinal);
        Assert.True(await RoundAsync(clinic));
        var page = await administrator.OpenAsync("/health");
        Assert.Contains("Just now, 2 March 2026 at 09:00", page.Words, StringComparison.Ordinal);
        Assert.Contains("counts and hashes were those of the backup", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Act today", page.Words, StringComparison.Ordinal);

        clinic.Time.Advance(TimeSpan.FromDays(4));
        page = await (await clinic.AdministratorAsync()).OpenAsync("/health");
        Assert.Contains("4 days ago, 2 March 2026 at 09:00", page.Words, StringComparison.Ordinal);
        Assert.Contains("Act today", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_that_asks_whether_the_program_answers_is_told_so_and_no_more()
    {
        await using var clinic = await TestClinic.OpenAsync();
        Assert.Equal("alive", (await clinic.Stranger().OpenAsync("/health/alive")).Text);
    }

    private static BackupPlace Place(IServiceCollection services) => (BackupPlace)services.Last(s => s.ServiceType == typeof(BackupPlace)).ImplementationInstance!;

    private static IReadOnlyList<NightlyFile> Files(TestClinic clinic) => NightlyFolder.Files(Path.Combine(clinic.Place.Folder, "backups"));

    private static async Task<bool> RoundAsync(TestClinic clinic)
    {
        await using var scope = clinic.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NightlyBackup>().RunAsync(CancellationToken.None);
    }
}
