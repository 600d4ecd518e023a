using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.FrontDesk;

internal static class FrontDeskFeature
{
    public static void Add(IServiceCollection services) => services.AddScoped<ShowTimes>();
}
