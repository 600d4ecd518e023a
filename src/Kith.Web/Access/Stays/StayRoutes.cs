using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Access.Stays;

/// <summary>
/// Tells the script of a page how many seconds the stay lasts if nothing more is done. Asking keeps it going, as any page does, but with
/// <c>?look</c>. Open to everybody, so that nobody is led to the sign-in page and a page that is merely open fills no audit trail.
/// </summary>
internal static class StayRoutes
{
    public const string Path = "/account/stay";

    private const string Look = "look";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, Left).AllowAnonymous();

    public static bool IsLook(HttpRequest request) => request.Path == Path && request.Query.ContainsKey(Look);

    private static JsonHttpResult<Remaining> Left(HttpContext http, TimeProvider time) => TypedResults.Json(new Remaining(
        IsLook(http.Request) ? Math.Max(0, (StayTicket.UntilOf(http) - time.GetUtcNow())?.TotalSeconds ?? 0) : StayTicket.IdleOf(http)?.TotalSeconds ?? 0));

    internal sealed record Remaining(double Left);
}
