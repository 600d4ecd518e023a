using Kith.Web.Courses.Begin;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Courses;

internal static class CoursesFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<CourseBanner>();
        services.AddScoped<Standings>();
        services.AddScoped<BeginCourse>();
    }
}
