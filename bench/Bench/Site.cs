using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Kith.Bench;

/// <summary>The built programs, a folder for their data, and the PostgreSQL they may use.</summary>
internal sealed class Site(string root, string data, string? postgres)
{
    public string Root { get; } = root;

    public string Ceiling { get; } = Path.Combine(root, "artifacts", "bin", "Ceiling", "release", "Ceiling.dll");

    public bool HasPostgres { get; } = postgres is not null;

    private string Kith { get; } = Path.Combine(root, "artifacts", "bin", "Kith.Host", "release", "kith.dll");

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(data, name)).FullName;

    /// <summary>Starts the demo clinic; the first time it also makes its people.</summary>
    public Task<Server> KithAsync(string folder, int clients, int port, IReadOnlyDictionary<string, string>? settings = null)
    {
        string[] arguments =
        [
            "demo", "--no-browser", "--data", folder, "--port", port.ToString(CultureInfo.InvariantCulture),
            "--clients", clients.ToString(CultureInfo.InvariantCulture),
            "--database", settings?.ContainsKey("KITH_CONNECTION") == true ? "postgres" : "sqlite",
        ];
        return Server.StartAsync(Kith, port, "/sign-in", arguments, settings, TimeSpan.FromHours(1));
    }

    /// <summary>An empty database on the PostgreSQL server; an earlier run's is dropped.</summary>
    public async Task<NpgsqlConnectionStringBuilder> DatabaseAsync(string name)
    {
        await SqlAsync(new NpgsqlConnectionStringBuilder(postgres), $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", $"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(postgres) { Database = name };
    }

    public async Task<string> PostgresVersionAsync()
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync();
        return connection.ServerVersion;
    }

    /// <summary>Gives PostgreSQL the statistics its own housekeeping would gather in time.</summary>
    public static Task SettleAsync(NpgsqlConnectionStringBuilder database) => SqlAsync(database, "VACUUM ANALYZE", "CHECKPOINT");

    /// <summary>Processor time so far of PostgreSQL: its main process and all the others it has started and not yet lost.</summary>
    public TimeSpan PostgresCpu()
    {
        using var connection = new NpgsqlConnection(postgres);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT pg_backend_pid()", connection);
        var own = Stat((int)command.ExecuteScalar()!);
        var main = own.Parent;
        var ticks = Directory.EnumerateDirectories("/proc").Select(d => Path.GetFileName(d)).Where(d => d.All(char.IsAsciiDigit))
            .Select(d => Stat(int.Parse(d, CultureInfo.InvariantCulture))).Where(p => p.Parent == main).Sum(p => p.Ticks);
        // Linux counts in hundredths of a second.
        return TimeSpan.FromMilliseconds(10 * ticks);
    }

    /// <summary>What a program says when asked for its version; empty when it is not there.</summary>
    public static async Task<string> AskAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said.Trim();
    }

    private static (int Parent, long Ticks) Stat(int process)
    {
        try
        {
            // The name in brackets may hold spaces; the fields are counted from its end: state, parent, ..., utime and stime are the 12th and 13th.
            var text = File.ReadAllText($"/proc/{process}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return (0, 0);
        }
    }

    private static async Task SqlAsync(NpgsqlConnectionStringBuilder database, params string[] statements)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 600 };
            await command.ExecuteNonQueryAsync();
        }
    }
}
