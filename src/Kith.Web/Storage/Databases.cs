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

/// <summary>Tells a disk on which there is no room left from a fault.</summary>
public sealed class NoRoom(Func<Exception, bool> isFull)
{
    /// <summary>ENOSPC and EDQUOT of Unix, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.</summary>
    private static readonly int[] OfTheDisk = OperatingSystem.IsWindows() ? [unchecked((int)0x80070070), unchecked((int)0x80070027)] : OperatingSystem.IsMacOS() ? [28, 69] : [28, 122];

    public bool Is(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (isFull(fault) || (fault is IOException disk && OfTheDisk.Contains(disk.HResult)))
                return true;
        }

        return false;
    }
}

/// <summary>Hands out contexts that already know whose rows they may touch.</summary>
public static class Databases
{
    /// <param name="services">Where it is registered.</param>
    /// <param name="provider">Chooses the database.</param>
    /// <param name="isTwice">Whether this database refused a row because another has its key or its number.</param>
    /// <param name="isFull">Whether this database has no room left to write in.</param>
    public static IServiceCollection AddKithDb(
        this IServiceCollection services, Action<DbContextOptionsBuilder> provider, Func<Exception?, bool> isTwice, Func<Exception, bool> isFull)
    {
        services.AddSingleton(new Collisions(isTwice));
        services.AddSingleton(new NoRoom(isFull));
        services.AddPooledDbContextFactory<KithDb>(provider);
        services.AddScoped<ReadAhead>();
        services.AddScoped<AuditTrail>();
        services.AddScoped(scope => scope.GetRequiredService<IDbContextFactory<KithDb>>().CreateDbContext()
            .ActFor(() => scope.GetRequiredService<Actor>().ClinicId, scope.GetRequiredService<AuditTrail>(), row => scope.GetRequiredService<Actor>().MayWrite(row)));
        return services;
    }
}
