using Kith.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Measures.Links;

/// <summary>
/// Turns the therapist's device into the client's: it holds a pass to the questions, and the therapist is signed out of it. The way back
/// to anything else is the sign-in, with the password.
/// </summary>
internal static class HandOverRoute
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/courses/{courseId:guid}/measures/links/hand-over", RunAsync).RequireAuthorization(Policies.Therapists);

    /// <param name="http">The request.</param>
    /// <param name="make">Opens the questions.</param>
    /// <param name="actor">Whose device it is.</param>
    /// <param name="signIn">Ends the therapist's sign-in on this device.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="form">Read so that its token is asked for.</param>
    /// <param name="stop">Ends it.</param>
    private static async Task<IResult> RunAsync(
        HttpContext http, MakeLink make, Actor actor, SignInManager<KithUser> signIn, Guid courseId, [FromForm] IFormCollection form, CancellationToken stop)
    {
        var (pass, refusal) = await make.HandOverAsync(courseId, stop);
        if (pass is null)
            return refusal == Forms.FormRefusals.NotYours ? TypedResults.NotFound() : TypedResults.LocalRedirect($"/courses/{courseId}/measures/links");

        await http.SignInAsync(LinkPass.Scheme, pass.ToPrincipal(actor.ClinicId));
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect(LinkPass.Path);
    }
}
