using System.Data;
using System.Reflection;
using System.Text;
using Kith.Web.Backup;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Kith.Storage.Postgres;

/// <summary>The clinic's database, taken out by pg_dump and put back by pg_restore; what was in it is counted at the very instant the dump shows.</summary>
internal sealed class PostgresDump(string connection) : IDatabaseDump
{
    private const string Tables =
        """
        SELECT format('%I.%I', n.nspname, c.relname), c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
          AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
        ORDER BY 1
        """;

    /// <summary>How values are written down, whatever the server is set to.</summary>
    private const string Plain = "SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'";

    private PostgresPrograms Programs => new(connection);

    public Database Kind => Database.Postgres;

    public IReadOnlyList<string> Steps { get; } = [.. typeof(PostgresDump).Assembly.GetTypes()
        .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal)];

    public async Task<DatabaseFacts> TakeAsync(Stream to, CancellationToken stop)
    {
        await using var database = await OpenAsync(connection, stop);
        await using var instant = await database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var snapshot = (string)(await ScalarAsync(database, "SET TRANSACTION READ ONLY; SELECT pg_export_snapshot()", stop))!;
        await Programs.DumpAsync(snapshot, to, stop);
        return await FactsAsync(database, stop);
    }

    public async Task RequireEmptyAsync(CancellationToken stop)
    {
        await using var database = await OpenAsync(connection, stop);
        if ((await NamesAsync(database, stop)).Count > 0)
            throw new BackupFault($"The database {database.Database} is not empty. A backup goes back into an empty place only: make a new one (createdb) and name it in the connection string. Nothing was changed.");
    }

    public async Task PutBackAsync(Stream from, Action<DatabaseFacts> compare, CancellationToken stop)
    {
        await Programs.RestoreAsync(from, stop);
        await using var database = await OpenAsync(connection, stop);
        await using var instant = await database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        compare(await FactsAsync(database, stop));
    }

    public async Task<IScratchDump> ScratchAsync(string folder, CancellationToken stop)
    {
        var name = $"kith_try_{Guid.CreateVersion7():N}";
        await using var server = await OpenAsync(connection, stop);
        try
        {
            await ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE template0", stop);
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new BackupFault("Kith may not make a database to try a restore in. Give its account that right (ALTER ROLE … CREATEDB), or try kith restore on another machine.", fault);
        }

        return new Scratch(connection, name);
    }

    private static async Task<DatabaseFacts> FactsAsync(NpgsqlConnection database, CancellationToken stop)
    {
        await ExecuteAsync(database, Plain, stop);
        var (tables, step) = (new List<TableFacts>(), (string?)null);
        foreach (var (qualified, name) in await NamesAsync(database, stop))
        {
            tables.Add(await FactsOfAsync(database, qualified, name, stop));
            if (name == "__EFMigrationsHistory")
                step = await ScalarAsync(database, $"SELECT max(\"MigrationId\") FROM {qualified}", stop) as string;
        }

        return new(step, tables);
    }

    private static async Task<TableFacts> FactsOfAsync(NpgsqlConnection database, string qualified, string name, CancellationToken stop)
    {
        var hash = new RowsHash();
        using var rows = await database.BeginTextExportAsync($"COPY (SELECT * FROM {qualified}) TO STDOUT", stop);
        while (await rows.ReadLineAsync(stop) is { } row)
            hash.Add(Encoding.UTF8.GetBytes(row));
        return hash.Of(name);
    }

    private static async Task<List<(string Qualified, string Name)>> NamesAsync(NpgsqlConnection database, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Tables, database);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var names = new List<(string, string)>();
        while (await reader.ReadAsync(stop))
            names.Add((reader.GetString(0), reader.GetString(1)));
        return names;
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection database, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, database);
        return await command.ExecuteScalarAsync(stop);
    }

    private static async Task ExecuteAsync(NpgsqlConnection database, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, database);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connection, CancellationToken stop)
    {
        var own = new NpgsqlConnectionStringBuilder(connection) { Pooling = false, CommandTimeout = 0 };
        var database = new NpgsqlConnection(own.ConnectionString);
        await database.OpenAsync(stop);
        return database;
    }

    private sealed class Scratch(string connection, string name) : IScratchDump
    {
        public IDatabaseDump Dump => new PostgresDump(new NpgsqlConnectionStringBuilder(connection) { Database = name }.ConnectionString);

        public async ValueTask DisposeAsync()
        {
            await using var server = await OpenAsync(connection, CancellationToken.None);
            await ExecuteAsync(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", CancellationToken.None);
        }
    }
}
