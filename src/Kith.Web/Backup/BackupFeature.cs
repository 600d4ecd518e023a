using Kith.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Backup;

internal static class BackupFeature
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(15);

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<MakeBackup>();
        services.AddScoped<NightlyBackup>();
        services.AddScoped<TryBackup>();
        services.AddSingleton(new Recurring("nightly-backup", Often, (scope, stop) => scope.GetRequiredService<NightlyBackup>().RunAsync(stop)));
    }
}
