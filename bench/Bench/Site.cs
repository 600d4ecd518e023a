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

        // The main process counts those of its children that have ended.
        var ticks = Ended(main) + Directory.EnumerateDirectories("/proc").Select(d => Path.GetFileName(d)).Where(d => d.All(char.IsAsciiDigit))
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

    private static (int Parent, long Ticks) Stat(int process) => Fields(process) is { } fields ? ((int)Number(fields, 1), Number(fields, 11) + Number(fields, 12)) : (0, 0);

    private static long Ended(int process) => Fields(process) is { } fields ? Number(fields, 13) + Number(fields, 14) : 0;

    private static long Number(string[] fields, int place) => long.Parse(fields[place], CultureInfo.InvariantCulture);

    /// <summary>What Linux says of a process: state, parent, …, its own time (11 and 12), that of its ended children (13 and 14); null when it is gone.</summary>
    private static string[]? Fields(int process)
    {
        try
        {
            // The name in brackets may hold spaces; the fields are counted from its end.
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
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
