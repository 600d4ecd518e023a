using Microsoft.AspNetCore.Routing;

namespace Kith.Web.CheckIn;

internal static class CheckInFeature
{
    public static void Map(IEndpointRouteBuilder routes) => EnterRoute.Map(routes);
}
