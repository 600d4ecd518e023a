using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kith.Storage.Postgres;

/// <summary>PostgreSQL 15 or later, for more than one machine.</summary>
public static class PostgresStorage
{
    public static IServiceCollection AddPostgres(this IServiceCollection services, string connection) =>
        services.AddKithDb(options => options.UseNpgsql(
            connection, postgres => postgres.MigrationsAssembly(typeof(PostgresStorage).Assembly)));

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
}
