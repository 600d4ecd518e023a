using Kith.Web.Records;
using Kith.Web.Supervising.Give;
using Kith.Web.Supervising.List;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Supervising;

internal static class SupervisingFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<GiveSupervision>();
        services.AddScoped<ListSupervised>();
        services.AddScoped<ReadRecord>();
    }
}
