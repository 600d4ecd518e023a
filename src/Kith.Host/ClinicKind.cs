using Kith.Clinical.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Host;

/// <summary>A demo clinic and a real one never share a start: fictional people have sign-ins that everybody knows.</summary>
internal static class ClinicKind
{
    /// <summary>Asked before anything in the database is changed.</summary>
    /// <exception cref="Stopped">The database holds the other kind.</exception>
    public static async Task RequireAsync(IServiceProvider services, bool demo, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<KithDb>>().CreateDbContextAsync(stop);
        if (!(await db.Database.GetAppliedMigrationsAsync(stop)).Any() || !await db.Set<Clinic>().AnyAsync(c => c.IsDemo != demo, stop))
            return;
        throw new Stopped(ExitCode.OtherClinic, demo
            ? "There is a real clinic in this place, and the demo never opens one. Name another folder or database."
            : "There is a demo clinic in this place, whose passwords everybody knows, and serve never opens one. Name another folder or database.");
    }
}
