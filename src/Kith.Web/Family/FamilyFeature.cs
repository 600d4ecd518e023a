using Kith.Web.Family.Show;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Family;

internal static class FamilyFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<GiveRelation>();
        services.AddScoped<ShowFamily>();
    }
}
