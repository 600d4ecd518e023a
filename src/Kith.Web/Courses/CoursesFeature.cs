using Kith.Web.Courses.Begin;
using Kith.Web.Courses.Close;
using Kith.Web.Courses.Contracts;
using Kith.Web.Courses.Show;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Courses;

internal static class CoursesFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<CourseBanner>();
        services.AddScoped<Standings>();
        services.AddScoped<ShowCourse>();
        services.AddScoped<BeginCourse>();
        services.AddScoped<CloseCourse>();
        services.AddScoped<AgreeContract>();
    }
}
