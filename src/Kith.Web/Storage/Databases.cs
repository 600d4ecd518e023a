using Kith.Web.Access;
using Kith.Web.Audit;
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

/// <summary>Tells two people who wrote the same thing at the same instant from a fault; each database says it in its own way.</summary>
public sealed class Collisions(Func<Exception?, bool> isTwice)
{
    public bool Is(DbUpdateException fault) => fault is DbUpdateConcurrencyException || isTwice(fault.InnerException);
}

/// <summary>Hands out contexts that already know whose rows they may touch.</summary>
public static class Databases
{
    /// <param name="services">Where it is registered.</param>
    /// <param name="provider">Chooses the database.</param>
    /// <param name="isTwice">Whether this database refused a row because another has its key or its number.</param>
    public static IServiceCollection AddKithDb(this IServiceCollection services, Action<DbContextOptionsBuilder> provider, Func<Exception?, bool> isTwice)
    {
        services.AddSingleton(new Collisions(isTwice));
        services.AddPooledDbContextFactory<KithDb>(provider);
        services.AddScoped<ReadAhead>();
        services.AddScoped<AuditTrail>();
        services.AddScoped(scope => scope.GetRequiredService<IDbContextFactory<KithDb>>().CreateDbContext()
            .ActFor(() => scope.GetRequiredService<Actor>().ClinicId, scope.GetRequiredService<AuditTrail>(), row => scope.GetRequiredService<Actor>().MayWrite(row)));
        return services;
    }
}
