using Kith.Web.My.Notes;
using Kith.Web.My.People;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.My;

internal static class MyFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<MyCourse>();
        services.AddScoped<ReadSharedNotes>();
        services.AddScoped<MyPeople>();
    }
}
