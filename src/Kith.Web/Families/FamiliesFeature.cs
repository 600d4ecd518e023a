using Kith.Web.Families.Give;
using Kith.Web.Families.Show;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Families;

internal static class FamiliesFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<GiveRelation>();
        services.AddScoped<ShowFamily>();
    }
}
