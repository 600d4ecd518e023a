using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kith.Host;

/// <summary>Brings a database up to this version, one migration after the other, saying which.</summary>
internal static class Migration
{
    public static async Task RunAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<KithDb>>().CreateDbContextAsync(stop);
        var pending = (await db.Database.GetPendingMigrationsAsync(stop)).ToList();
        var migrator = db.GetService<IMigrator>();
        for (var i = 0; i < pending.Count; i++)
        {
            Console.WriteLine($"Database: step {i + 1} of {pending.Count}, {pending[i]}");
            await migrator.MigrateAsync(pending[i], stop);
        }
    }
}
