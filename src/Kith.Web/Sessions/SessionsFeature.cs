using Kith.Web.Sessions.Begin;
using Kith.Web.Sessions.Facts;
using Kith.Web.Sessions.List;
using Kith.Web.Sessions.Move;
using Kith.Web.Sessions.Notes;
using Kith.Web.Sessions.Notes.Amend;
using Kith.Web.Sessions.Notes.Share;
using Kith.Web.Sessions.NotHeld;
using Kith.Web.Sessions.Plan;
using Kith.Web.Sessions.Show;
using Kith.Web.Sessions.Tell;
using Microsoft.AspNetCore.Routing;
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
        services.AddScoped<ReadSession>();
        services.AddScoped<SaveFacts>();
        services.AddScoped<TellEvent>();
        services.AddScoped<NoteDesk>();
        services.AddScoped<WriteNote>();
        services.AddScoped<AmendNote>();
        services.AddScoped<ShareNote>();
    }

    public static void Map(IEndpointRouteBuilder routes) => NoteRoutes.Map(routes);
}
