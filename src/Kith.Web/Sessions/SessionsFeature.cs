using Kith.Web.Sessions.Begin;
using Kith.Web.Sessions.Index;
using Kith.Web.Sessions.Move;
using Kith.Web.Sessions.NotHeld;
using Kith.Web.Sessions.Plan;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Sessions;

internal static class SessionsFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<CourseSessions>();
        services.AddScoped<ListSessions>();
        services.AddScoped<BeginSession>();
        services.AddScoped<MoveSession>();
        services.AddScoped<PlanSession>();
        services.AddScoped<RecordNotHeld>();
    }
}
