using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Kith.Web.Tests;

/// <summary>A PostgreSQL server of the test's own, to be stopped and started while the clinic is at work. KITH_TEST_POSTGRES_BIN says where its programs are.</summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kith-own-pg-").FullName;
    private readonly int port = FreePort();

    private OwnPostgres()
    {
    }

    private string Data => Path.Combine(folder, "data");

    public static async Task<OwnPostgres> StartNewAsync()
    {
        var server = new OwnPostgres();

        // It refuses to run as root, so root lends the folder to the user postgres.
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "postgres", server.folder);
        await PostgresAsync("initdb", "-D", server.Data, "-U", "kith", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        await server.StartAsync();
        return server;
    }

    public Task StartAsync() => PostgresAsync("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(folder, "log"), "-o",
        $"-p {port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}", "start");

    /// <summary>As an administrator does: whoever is connected is thrown out.</summary>
    public Task StopAsync() => PostgresAsync("pg_ctl", "-D", Data, "-w", "-m", "fast", "stop");

    /// <summary>As when the power goes: no farewell, and what was not on the disk is gone.</summary>
    public Task CrashAsync() => PostgresAsync("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    public async Task<string> NewDatabaseAsync()
    {
        var connection = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "kith", Database = "postgres", Pooling = false };
        await using var server = new NpgsqlConnection(connection.ConnectionString);
        await server.OpenAsync();
        await using var create = new NpgsqlCommand("CREATE DATABASE clinic", server);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Database = "clinic", Pooling = true, MaxPoolSize = 10 }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        await PostgresAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static Task PostgresAsync(string program, params string[] arguments)
    {
        string[] whole = [Path.Combine(Programs(), program), .. arguments];
        return Environment.IsPrivilegedProcess ? RunAsync("runuser", ["-u", "postgres", "--", .. whole]) : RunAsync(whole[0], whole[1..]);
    }

    /// <summary>Where ./test.sh found them; else where Debian puts them.</summary>
    private static string Programs() => Environment.GetEnvironmentVariable("KITH_TEST_POSTGRES_BIN")
        ?? (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Order(StringComparer.Ordinal).LastOrDefault() : null)
        ?? throw new InvalidOperationException("KITH_TEST_POSTGRES_BIN is not set; run ./test.sh.");

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // A server goes on when the program that started it has ended, and would hold its output open: that goes nowhere.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode.ToString(CultureInfo.InvariantCulture)}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
