using Kith.Clinical;
using Kith.Clinical.CheckIn;
using Kith.Web.Access;
using Kith.Web.Access.SignIn;
using Kith.Web.Forms;
using Kith.Web.My.CheckIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.CheckIn;

/// <summary>Takes the year of birth. Right, the device gets its pass and goes on without the link's address; wrong, it is asked again.</summary>
internal static class EnterRoute
{
    /// <summary>For a device whose pass ran out.</summary>
    public const string AgainPath = LinkPass.AgainPath + "/enter";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(LinkPass.Path + "/{token}/enter", EnterAsync).AllowAnonymous();
        routes.MapPost(AgainPath, EnterAgainAsync).AllowAnonymous();
    }

    public static string Of(string token) => $"{LinkPass.Path}/{Uri.EscapeDataString(token)}/enter";

    /// <summary>What a door answers besides its words.</summary>
    public static int StatusOf(Refusal? refusal) => refusal switch
    {
        null => StatusCodes.Status200OK,
        { Field: not null } => StatusCodes.Status422UnprocessableEntity,
        _ when refusal == LinkRefusals.Unknown => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status410Gone,
    };

    private static async Task<IResult> EnterAsync(
        HttpContext http, LinkDoor door, string token, [FromForm(Name = "Form.Year")] string? year, [FromForm(Name = Once.KeyField)] string? key, CancellationToken stop)
    {
        var (pass, clinic, refusal) = await door.TryAsync(token, new(year, key), stop);
        if (pass is null)
            return Ask(http, new { Action = Of(token), Year = year ?? "", Refusal = refusal }, refusal);

        await http.SignInAsync(LinkPass.Scheme, pass.ToPrincipal(clinic));
        return TypedResults.LocalRedirect(LinkPass.Path);
    }

    private static async Task<IResult> EnterAgainAsync(
        HttpContext http, LinkDoor door, [FromForm(Name = "Form.Year")] string? year, [FromForm(Name = Once.KeyField)] string? key, CancellationToken stop)
    {
        if (LapsedPass.Of(http) is not { } lapsed)
            return TypedResults.LocalRedirect(LinkPass.AgainPath);
        var held = await HeldForm.FromAsync(http);
        var (pass, refusal) = await door.TryAsync(lapsed, new(year, key), stop);
        if (pass is null)
            return Ask(http, new { Action = AgainPath, Year = year ?? "", Refusal = refusal, Again = true, Held = held }, refusal);

        var who = pass.ToPrincipal(lapsed.Clinic);
        await http.SignInAsync(LinkPass.Scheme, who);
        http.User = who;
        return TypedResults.LocalRedirect(held is null ? LinkPass.Path : await KeepAsync(http, held, stop));
    }

    private static RazorComponentResult<DoorAgain> Ask(HttpContext http, object shown, Refusal? refusal)
    {
        http.Response.StatusCode = StatusOf(refusal);
        return new(shown);
    }

    /// <summary>The answer that came too late for the pass is kept now: it was given, and one about safety waits for nothing.</summary>
    /// <returns>Where it leads on.</returns>
    private static async Task<string> KeepAsync(HttpContext http, HeldForm held, CancellationToken stop)
    {
        var form = CheckInForm.Of(name => held.Fields.FirstOrDefault(f => f.Key == name).Value);

        // Made only now: whoever sends it is known since a moment ago.
        var answer = http.RequestServices.GetRequiredService<AnswerQuestion>();
        try
        {
            return await answer.RunAsync(form, stop) is null ? answer.Then : LinkPass.Path;
        }
        catch (DbUpdateConcurrencyException)
        {
            return LinkPass.Path;
        }
    }
}
