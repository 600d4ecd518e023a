using Kith.Web.Storage;
using Npgsql;

namespace Kith.Web.Tests;

/// <summary>A PostgreSQL for the tests, named by KITH_TEST_POSTGRES; ./test.sh installs and starts one.</summary>
public static class TestPostgres
{
    private static int made;

    public static string? Server => Environment.GetEnvironmentVariable("KITH_TEST_POSTGRES");

    /// <summary>The databases a storage test runs on.</summary>
    public static TheoryData<Database> Databases => Server is null ? [Database.Sqlite] : [Database.Sqlite, Database.Postgres];

    public static async Task<string> NewDatabaseAsync()
    {
        var name = $"kith_test_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";
        await using var server = new NpgsqlConnection(Server ?? throw new InvalidOperationException("KITH_TEST_POSTGRES is not set; run ./test.sh."));
        await server.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", server);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 10 }.ConnectionString;
    }
}
