using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Storage;

/// <summary>Which database the clinic runs on.</summary>
public enum Database
{
    /// <summary>One file in the data folder; needs nothing installed.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or later.</summary>
    Postgres,
}

/// <summary>Hands out contexts that already know whose rows they may touch.</summary>
public static class Databases
{
    public static IServiceCollection AddKithDb(this IServiceCollection services, Action<DbContextOptionsBuilder> provider)
    {
        services.AddPooledDbContextFactory<KithDb>(provider);
        services.AddScoped(scope => scope.GetRequiredService<IDbContextFactory<KithDb>>().CreateDbContext()
            .ActFor(() => scope.GetRequiredService<Access.Actor>().ClinicId));
        return services;
    }
}
