using Kith.Web.Today.Show;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Today;

internal static class TodayFeature
{
    public static void Add(IServiceCollection services) => services.AddScoped<ShowToday>();
}
