using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Kith.Clinical.Sessions;
using Kith.Web.Audit;
using Kith.Web.Storage;
using Kith.Web.Tests.Access;
using Kith.Web.Tests.Audit;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Storage;

/// <summary>
/// The program serves a clinic from a disk of its own that the test fills to the last byte. The disk is in memory and seen by that program only,
/// so that no right over the machine is needed; ./test.sh leaves this out, and says so, where the system gives nobody such a disk.
/// </summary>
public sealed class TinyDiskTests : IAsyncLifetime
{
    private const string Size = "48m";

    private readonly string folder = Directory.CreateTempSubdirectory("kith-tiny-").FullName;
    private readonly int port = FreePort();
    private readonly TaskCompletionSource ready = new();
    private TestCourse course = null!;
    private Process? process;

    private string Kept => Path.Combine(folder, "kept");

    /// <summary>The disk as the program sees it.</summary>
    private string Disk => Path.Combine($"/proc/{process!.Id.ToString(CultureInfo.InvariantCulture)}/root", Path.Combine(folder, "disk")[1..]);

    public async ValueTask InitializeAsync()
    {
        await using (var clinic = await TestClinic.OpenAsync())
        {
            course = await clinic.HasCourseAsync();
            await clinic.SealAsync();
            await clinic.StopServingAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            await CopyAsync(clinic.Place.Folder, Kept);
        }

        Directory.CreateDirectory(Path.Combine(folder, "disk"));
        process = Process.Start(new ProcessStartInfo("unshare", ["-Urm", "sh", "-c",
            "mount -t tmpfs -o size=$1 tmpfs \"$2\" && cp -a \"$3/.\" \"$2\" && exec dotnet \"$4\" serve --data \"$2\" --port \"$5\" --backups none", "sh",
            Size, Path.Combine(folder, "disk"), Kept, Path.Combine(AppContext.BaseDirectory, "kith.dll"), port.ToString(CultureInfo.InvariantCulture)])
        { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("Kith is ready", StringComparison.Ordinal) is true)
                ready.TrySetResult();
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task On_a_full_disk_the_record_is_read_on_what_is_written_is_refused_whole_and_afterwards_everything_works_and_every_read_is_noted()
    {
        var therapist = await TherapistAsync();
        await Until.TrueAsync(() => Task.FromResult(new FileInfo(Path.Combine(Disk, WaitingEntries.FileName)) is { Exists: true, Length: > 1_000_000 }), "No room was taken beforehand.", TimeSpan.FromSeconds(30));
        Fill();
        var written = await WriteUntilRefusedAsync(therapist);
        const int Reads = 50;
        for (var read = 0; read < Reads; read++)
            Assert.Equal(HttpStatusCode.OK, (await therapist.OpenAsync($"{course.Url}/goals")).Status);
        Assert.False(WaitingEntries.IsEmpty(Path.Combine(Disk, WaitingEntries.FileName)));

        File.Delete(Path.Combine(Disk, "fill"));
        var session = await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[^1]}");
        Assert.NotNull((await session.SendAsync("progress-note", ("Text", "There is room again"), ("Form.Press", "sign"))).Document.QuerySelector(".signed"));
        Directory.Delete(Kept, recursive: true);
        await StopAsync();
        await CopyAsync(Disk, Kept);

        await using var clinic = await TestClinic.OpenAtAsync(new(Kept, Database.Sqlite, null, "127.0.0.1", 0));
        await clinic.SealAsync();
        Assert.Null((await clinic.CheckAsync()).Fault);
        Assert.Equal(Reads, (await clinic.EntriesAsync()).Count(e => e.What.EndsWith("/goals", StringComparison.Ordinal)));
        var notes = await clinic.InDatabaseAsync(db => db.Set<Note>().AsNoTracking().Include(n => n.Versions).ToListAsync());
        Assert.Equal(written.Append(course.SessionIds[^1]).Order(), notes.Select(n => n.SessionId).Order());
        Assert.All(notes, n => Assert.True(n.IsSigned && Assert.Single(n.Versions).IsIntact()));
        Assert.Equal("ok", await clinic.InDatabaseAsync(db => db.Database.SqlQueryRaw<string>("SELECT group_concat(integrity_check) AS \"Value\" FROM pragma_integrity_check").SingleAsync()));
    }

    /// <summary>Signs note after note, each longer than what may be left in the file, until one is refused.</summary>
    private async Task<List<Guid>> WriteUntilRefusedAsync(Visitor therapist)
    {
        var written = new List<Guid>();
        foreach (var session in course.SessionIds.SkipLast(1))
        {
            var page = await (await therapist.OpenAsync($"{course.Url}/sessions/{session}")).SendAsync("progress-note", ("Text", new string('x', 20_000)), ("Form.Press", "sign"));
            if (page.Status is HttpStatusCode.InsufficientStorage)
            {
                Assert.Contains("The clinic has no room left to save anything, so this was not saved", page.Words, StringComparison.Ordinal);
                return written;
            }

            Assert.NotNull(page.Document.QuerySelector(".signed"));
            written.Add(session);
        }

        Assert.Fail("Nothing was refused.");
        return written;
    }

    /// <summary>To the last byte.</summary>
    private void Fill()
    {
        using var fill = new FileStream(Path.Combine(Disk, "fill"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            var some = new byte[4096];
            while (true)
                fill.Write(some);
        }
        catch (IOException full) when (new NoRoom(_ => false).Is(full))
        {
            Assert.True(fill.Length > 0);
        }
    }

    /// <summary>Sets up the second step that staff need.</summary>
    private async Task<Visitor> TherapistAsync()
    {
        var visitor = new Visitor(new($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"));
        var home = await (await visitor.OpenAsync("/sign-in")).SendAsync("/sign-in/enter", ("email", "therapist@test.example"), ("password", TestClinic.Password));
        Assert.Equal("/account", home.Path);
        await visitor.SetUpAppAsync(TimeProvider.System);
        return visitor;
    }

    /// <summary>Halts the program as it stands, so that its disk can be copied; it goes when the program does.</summary>
    private async Task StopAsync()
    {
        using var halt = Process.Start("kill", ["-STOP", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await halt.WaitForExitAsync();
    }

    private static async Task CopyAsync(string from, string to)
    {
        using var copy = Process.Start("cp", ["-a", from, to]);
        await copy.WaitForExitAsync();
        Assert.Equal(0, copy.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
