using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.My;

internal static class MyFeature
{
    public static void Add(IServiceCollection services) => services.AddScoped<MyCourse>().AddScoped<Notes.ReadSharedNotes>();
}
