using System.Data.Common;
using Kith.Web.Access;
using Kith.Web.Backup;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kith.Storage.Postgres;

/// <summary>PostgreSQL 15 or later, for more than one machine.</summary>
public static class PostgresStorage
{
    /// <summary>More than the pages of a visit send.</summary>
    private const int KeptStatements = 100;

    public static IServiceCollection AddPostgres(this IServiceCollection services, string connection) =>
        services.AddSingleton<IDatabaseDump>(new PostgresDump(connection)).AddKithDb(
            options => options
                .UseNpgsql(Kept(connection), postgres => postgres.MigrationsAssembly(typeof(PostgresStorage).Assembly))
                .AddInterceptors(ReadAhead.Answers.Instance),
            fault => fault is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation },
            fault => fault is PostgresException { SqlState: PostgresErrorCodes.DiskFull });

    /// <summary>Whether a connection string can be understood; whether the server answers is another matter.</summary>
    public static bool CanRead(string connection)
    {
        try
        {
            return !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(connection).Host);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>
    /// Lets the server keep what it worked out for a query, unless the connection string says how many: 0 is needed behind a pooler
    /// that hands a connection on after each transaction. What it keeps is one plan for everybody: every query begins with a clinic and
    /// a therapist, course or client, each with an index, so the plan is the same for a small caseload as for a large one, and left to
    /// itself the server plans anew for every smaller one. Nothing here changes a session, so nothing is set back after each query:
    /// that would be four commands more for every one of ours.
    /// </summary>
    private static string Kept(string connection)
    {
        // Npgsql's own builder says of every setting it knows that it is there; the plain one says what was written.
        var written = new DbConnectionStringBuilder { ConnectionString = connection };
        if (written.ContainsKey("Max Auto Prepare") || written.ContainsKey("MaxAutoPrepare"))
            return connection;

        var kept = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = KeptStatements, NoResetOnClose = true };
        kept.Options ??= "-c plan_cache_mode=force_generic_plan";
        return kept.ConnectionString;
    }
}
