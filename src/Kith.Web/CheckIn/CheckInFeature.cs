using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.CheckIn;

internal static class CheckInFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<LinkEnds>();
        services.AddScoped<WayToHelp>();
    }

    public static void Map(IEndpointRouteBuilder routes) => EnterRoute.Map(routes);
}
