using Kith.Web.Safety.Show;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Safety;

internal static class SafetyFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<Alerts>();
        services.AddScoped<CrisisDirectory>();
        services.AddScoped<ShowAlerts>();
        services.AddScoped<AcknowledgeAlert>();
        services.AddScoped<CloseAlert>();
    }
}
