using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Kith.Clinical.Sessions;
using Kith.Host;
using Kith.Storage.Sqlite;
using Kith.Web.Storage;
using Kith.Web.Tests.Access;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Host;

/// <summary>
/// A clinic served by a process of its own, as in life, so that it can be killed. The test looks into the same database from outside. There is one
/// course, and the questions before its first session are open.
/// </summary>
internal sealed class ServedClinic : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Database database;
    private readonly int port = FreePort();
    private readonly List<string> said = [];
    private Process? process;
    private bool listens;

    private ServedClinic(Database database, TestClinic records, TestCourse course) => (this.database, Records, Course) = (database, records, course);

    /// <summary>What is in the database.</summary>
    public TestClinic Records { get; }

    public TestCourse Course { get; }

    /// <param name="database">Which it runs on.</param>
    /// <param name="connection">A PostgreSQL database that the test has made; null for a new one.</param>
    public static async Task<ServedClinic> OpenAsync(Database database, string? connection = null)
    {
        var records = await TestClinic.OpenAsync(database, connection: connection);
        var course = await HasCourseAsync(records);
        await records.StopServingAsync();
        if (database is Database.Postgres)
        {
            // A server that is busy looks now and then whether anybody still listens; it would else finish first.
            await SqlAsync(records, "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET client_connection_check_interval = 100', current_database()); END $$");
        }

        var clinic = new ServedClinic(database, records, course);
        await clinic.StartAsync();
        return clinic;
    }

    /// <summary>Serves what was put back into a place.</summary>
    public static async Task<ServedClinic> OpenAtAsync(Place place, TestCourse course)
    {
        var records = await TestClinic.OpenAtAsync(place);
        await records.StopServingAsync();
        var clinic = new ServedClinic(place.Database, records, course);
        await clinic.StartAsync();
        return clinic;
    }

    /// <summary>One more course whose questions are open.</summary>
    public Task<TestCourse> HasCourseAsync() => HasCourseAsync(Records);

    /// <summary>Starts the program on what is there, and waits for its first page.</summary>
    public async Task StartAsync()
    {
        var (place, start) = (Records.Place, new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "kith.dll"), "serve", "--data", place.Folder, "--port", port.ToString(CultureInfo.InvariantCulture),
            "--backups", "none", "--database", database is Database.Postgres ? "postgres" : "sqlite",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["KITH_PACE"] = "0";
        start.Environment["KITH_CONNECTION"] = place.Connection ?? "";
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        listens = false;
        await Until.TrueAsync(
            () => listens || process.HasExited ? Task.FromResult(true) : Task.FromResult(false), $"The program did not start. It said: {Said()}", Patience);
        Assert.True(listens, $"The program stopped at its start. It said: {Said()}");
    }

    /// <summary>Kills it as “kill -9” does: nothing in it hears of it.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public Task<Visitor> ClientAsync() => ClientAsync(Course);

    public Task<Visitor> ClientAsync(TestCourse course) => SignedInAsync(course.ClientEmail, "/my");

    /// <summary>Once in a test: the therapist sets up the second step that staff need.</summary>
    public async Task<Visitor> TherapistAsync()
    {
        var visitor = await SignedInAsync("therapist@test.example", "/account");
        await visitor.SetUpAppAsync(TimeProvider.System);
        return visitor;
    }

    private async Task<Visitor> SignedInAsync(string email, string home)
    {
        var visitor = new Visitor(new($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"));
        var page = await visitor.OpenAsync("/sign-in");
        Assert.Equal(home, (await page.SendAsync("/sign-in/enter", ("email", email), ("password", TestClinic.Password))).Path);
        return visitor;
    }

    /// <summary>From now on the program hangs where it writes this, in the middle of what it does.</summary>
    public Task HangAtAsync(string what, string table) => SqlAsync(Records, database is Database.Postgres
        ? $"""
           CREATE FUNCTION hang() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(600); RETURN coalesce(new, old); END $$;
           CREATE TRIGGER hang BEFORE {what} ON {table} FOR EACH ROW EXECUTE FUNCTION hang();
           """
        : $"""
           CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS rows FROM n;
           CREATE TRIGGER hang BEFORE {what} ON {table} BEGIN SELECT rows FROM endless; END;
           """);

    /// <summary>Waits until it does.</summary>
    public async Task HangsAsync()
    {
        if (database is Database.Postgres)
        {
            await Until.TrueAsync(async () => await SleepersAsync() > 0, "Nothing hung.", Patience);
            return;
        }

        // Of a file the program is the server itself: it turns round and round, and nobody else may write.
        var since = Cpu();
        await Until.TrueAsync(
            () =>
            {
                if (!IsBeingWritten())
                    since = Cpu();
                return Task.FromResult(Cpu() - since > TimeSpan.FromSeconds(1));
            },
            "Nothing hung.", Patience);
    }

    /// <summary>Lets things go again, once the database has noticed that nobody is there any more.</summary>
    public async Task LetGoAsync()
    {
        if (database is Database.Postgres)
        {
            await Until.TrueAsync(async () => await SleepersAsync() == 0, "PostgreSQL did not notice that the program was gone.", Patience);
            await SqlAsync(Records, "DROP FUNCTION hang CASCADE");
        }
        else
        {
            await SqlAsync(Records, "DROP TRIGGER hang; DROP VIEW endless");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await KillAsync();
        await Records.DisposeAsync();
    }

    private static async Task<TestCourse> HasCourseAsync(TestClinic records)
    {
        var course = await records.HasCourseAsync();

        // The process goes by the real clock.
        var tomorrow = TimeProvider.System.GetUtcNow().AddDays(1);
        await records.InDatabaseAsync(db => db.Set<Session>().Where(s => s.Id == course.SessionIds[0]).ExecuteUpdateAsync(row => row.SetProperty(s => s.StartsAt, tomorrow)));
        return course;
    }

    /// <summary>Whether somebody holds the right to write in the file.</summary>
    private bool IsBeingWritten()
    {
        using var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = SqliteStorage.FileIn(Records.Place.Folder), Pooling = false }.ConnectionString);
        file.Open();
        if (SQLitePCL.raw.sqlite3_exec(file.Handle, "BEGIN IMMEDIATE") != SQLitePCL.raw.SQLITE_OK)
            return true;
        Assert.Equal(SQLitePCL.raw.SQLITE_OK, SQLitePCL.raw.sqlite3_exec(file.Handle, "ROLLBACK"));
        return false;
    }

    private static Task<int> SqlAsync(TestClinic records, string sql) => records.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private TimeSpan Cpu()
    {
        process!.Refresh();
        return process.TotalProcessorTime;
    }

    private Task<int> SleepersAsync() => Records.InDatabaseAsync(db =>
        db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'").SingleAsync());

    private string Said()
    {
        lock (said)
            return string.Join('\n', said);
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (said)
            said.Add(line);
        listens |= line.StartsWith("Kith is ready", StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
