using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Health;

internal static class HealthFeature
{
    public static void Add(IServiceCollection services) => services.AddScoped<ShowHealth>();

    /// <summary>For machines that look whether the program answers: nothing about how it stands, and no look into the database.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/health/alive", () => Results.Text("alive")).AllowAnonymous();
}
