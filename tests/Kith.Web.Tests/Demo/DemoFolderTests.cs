using Kith.Clinical.Access;
using Kith.Host;
using Kith.Host.Demo;
using Kith.Web.Storage;

namespace Kith.Web.Tests.Demo;

/// <summary>Where the demo lies from one day to the next, and that it never meets a real clinic.</summary>
public sealed class DemoFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("kith-demo-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void Made_today_it_goes_on_and_made_earlier_it_is_kept_aside()
    {
        var (folder, monday) = (Path.Combine(root, "demo"), new DateOnly(2026, 3, 2));
        Assert.Null(DemoFolder.Prepare(folder, monday));
        Directory.CreateDirectory(folder);
        DemoFolder.Stamp(folder, monday);
        File.WriteAllText(Path.Combine(folder, "kith.db"), "of monday");

        Assert.Contains("goes on", DemoFolder.Prepare(folder, monday), StringComparison.Ordinal);
        Assert.True(Directory.Exists(folder));

        Assert.Contains("demo-2026-03-02", DemoFolder.Prepare(folder, monday.AddDays(1)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
        Assert.Equal("of monday", File.ReadAllText(Path.Combine(root, "demo-2026-03-02", "kith.db")));
    }

    [Fact]
    public void A_folder_that_no_demo_made_is_never_moved()
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "data")).FullName;
        File.WriteAllText(Path.Combine(folder, "kith.db"), "a clinic");
        DemoFolder.Stamp(folder, new(2026, 3, 2));
        Assert.Null(DemoFolder.Prepare(folder, new(2026, 3, 3)));
        Assert.True(File.Exists(Path.Combine(folder, "kith.db")));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task A_real_clinic_is_not_opened_as_a_demo_nor_a_demo_as_a_real_clinic(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await ClinicKind.RequireAsync(clinic.Services, demo: false, CancellationToken.None);
        var stopped = await Assert.ThrowsAsync<Stopped>(() => ClinicKind.RequireAsync(clinic.Services, demo: true, CancellationToken.None));
        Assert.Equal(ExitCode.OtherClinic, stopped.ExitCode);

        await clinic.WriteAsync(new Clinic { ClinicId = Guid.CreateVersion7(), Name = "Demo clinic", Country = "GB", TimeZone = "Europe/London", IsDemo = true });
        await Assert.ThrowsAsync<Stopped>(() => ClinicKind.RequireAsync(clinic.Services, demo: false, CancellationToken.None));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task The_clients_of_a_load_test_are_added_once_and_200_to_a_therapist(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await clinic.WriteAsync(new Clinic { ClinicId = DemoClinic.ClinicId, Name = "Demo clinic", Country = "GB", TimeZone = "Europe/London", IsDemo = true });
        foreach (var wanted in new[] { 150, 230, 230 })
        {
            await LoadClients.FillAsync(clinic.Services, wanted, database, TextWriter.Null, CancellationToken.None);
            var counts = await clinic.InDatabaseAsync(
                db => Task.FromResult(db.Set<Kith.Clinical.Clients.Client>().GroupBy(c => c.TherapistId).Select(g => g.Count()).ToList()), DemoClinic.ClinicId);
            Assert.Equal(wanted, counts.Sum());
            Assert.Equal(Math.Min(wanted, 200), counts.Max());
        }

        var therapist = await clinic.SignedInAsync("load-1@demo.example");
        Assert.Equal(System.Net.HttpStatusCode.OK, (await therapist.OpenAsync("/caseload")).Status);
    }
}
