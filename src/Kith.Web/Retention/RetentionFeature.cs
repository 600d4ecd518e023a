using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Retention;

internal static class RetentionFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<DecideRetention>();
        services.AddScoped<HoldRecord>();
        services.AddScoped<ReadKept>();
    }
}
