using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Storage.Postgres;

/// <summary>PostgreSQL 15 or later, for more than one machine.</summary>
public static class PostgresStorage
{
    public static IServiceCollection AddPostgres(this IServiceCollection services, string connection) =>
        services.AddKithDb(options => options.UseNpgsql(
            connection, postgres => postgres.MigrationsAssembly(typeof(PostgresStorage).Assembly)));
}
