using Kith.Clinical;
using Kith.Clinical.CheckIn;
using Kith.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.CheckIn;

/// <summary>Takes the year of birth. Right, the device gets its pass and goes on without the link's address; wrong, it is asked again.</summary>
internal static class EnterRoute
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(LinkPass.Path + "/{token}/enter", RunAsync).AllowAnonymous();

    /// <summary>What a door answers besides its words.</summary>
    public static int StatusOf(Refusal? refusal) => refusal switch
    {
        null => StatusCodes.Status200OK,
        { Field: not null } => StatusCodes.Status422UnprocessableEntity,
        _ when refusal == LinkRefusals.Unknown => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status410Gone,
    };

    private static async Task<IResult> RunAsync(
        HttpContext http, LinkDoor door, string token, [FromForm(Name = "Form.Year")] string? year, CancellationToken stop)
    {
        var (pass, clinic, refusal) = await door.TryAsync(token, year, stop);
        if (pass is not null)
        {
            await http.SignInAsync(LinkPass.Scheme, pass.ToPrincipal(clinic));
            return TypedResults.LocalRedirect(LinkPass.Path);
        }

        http.Response.StatusCode = StatusOf(refusal);
        return new RazorComponentResult<DoorAgain>(new { Token = token, Year = year ?? "", Refusal = refusal });
    }
}
