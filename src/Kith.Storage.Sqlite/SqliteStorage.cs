using System.Data.Common;
using System.Runtime.CompilerServices;
using Kith.Web.Backup;
using Kith.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Storage.Sqlite;

/// <summary>The embedded default: one file, written through to the disk at every commit.</summary>
public static class SqliteStorage
{
    /// <summary>SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE.</summary>
    private const int PrimaryKeyTaken = 1555, UniqueTaken = 2067;

    /// <summary>
    /// SQLite counts the bytes it uses behind one lock that every reader takes for each allocation. Nobody asks for the count, and
    /// it can only be switched off before the first connection.
    /// </summary>
    static SqliteStorage()
    {
        SQLitePCL.Batteries_V2.Init();
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <summary>The file inside a data folder.</summary>
    public static string FileIn(string folder) => Path.Combine(folder, "kith.db");

    public static IServiceCollection AddSqlite(this IServiceCollection services, string file)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            // How long a writer waits for another before it gives up, in seconds.
            DefaultTimeout = 10,
        };
        services.AddSingleton<IDatabaseDump>(new SqliteDump(file));
        return services.AddKithDb(
            options => options
                .UseSqlite(connection.ConnectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteStorage).Assembly))
                .AddInterceptors(Durable.Instance, KeptStatements.Instance),
            fault => fault is SqliteException { SqliteExtendedErrorCode: PrimaryKeyTaken or UniqueTaken },
            fault => fault is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } or SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_IOERR_SHMSIZE });
    }

    /// <summary>WAL, so that readers never wait for a writer; synchronous FULL, so that a commit survives the power going.</summary>
    private sealed class Durable : DbConnectionInterceptor
    {
        public static readonly Durable Instance = new();

        /// <summary>Connections come from a pool: each real one is set up once.</summary>
        private readonly ConditionalWeakTable<object, object> done = [];

        public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
            InterceptionResult<DbConnection>.SuppressWithResult(new KeptConnection(eventData.ConnectionString!));

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            var sqlite = (SqliteConnection)connection;
            if (!done.TryAdd(sqlite.Handle!, this))
                return;
            using var command = sqlite.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
