using Kith.Web.Audit.Show;
using Kith.Web.Jobs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Audit;

internal static class AuditFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<CheckTrail>();
        services.AddScoped<KeepEntries>();
        services.AddScoped<ReadTrail>();
        services.AddScoped<SealTrail>();
        services.AddScoped<SignInTrail>();
        services.AddSingleton(new Recurring("seal-trail", SealTrail.Often, (scope, stop) => scope.GetRequiredService<SealTrail>().RunAsync(stop)));
    }

    public static void Map(IEndpointRouteBuilder routes) => AuditExport.Map(routes);
}
