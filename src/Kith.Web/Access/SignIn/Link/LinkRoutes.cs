using Kith.Clinical.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Access.SignIn.Link;

/// <summary>Asking for a link by mail, and using it. Opening its page uses nothing up: programs that look through mails open links too.</summary>
internal static class LinkRoutes
{
    public const string Path = "/sign-in/link";
    public const string AskPath = "/sign-in/link/ask";
    public const string EnterPath = "/sign-in/link/enter";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(AskPath, AskAsync).AllowAnonymous();
        routes.MapPost(EnterPath, EnterAsync).AllowAnonymous();
    }

    private static async Task<RedirectHttpResult> AskAsync(MailLink links, [FromForm] string? email, CancellationToken stop)
    {
        await links.AskAsync(email?.Trim() ?? "", stop);
        return TypedResults.LocalRedirect($"{Path}?asked=yes");
    }

    private static async Task<IResult> EnterAsync([AsParameters] Door door, MailLink links, [FromForm] string? token, CancellationToken stop)
    {
        if (await links.UseAsync(token, stop) is not { } user)
            return SignInRoutes.Again(door.Http, SignInRefusals.LinkNotTaken, "", back: null, held: null);
        if (!user.TwoFactorEnabled)
            return await SignInRoutes.LetInAsync(door, user, SignInBy.MailLink, back: null, held: null);
        await door.Trail.NoteAsync(user, AuditAct.SignInBegun, SignInBy.MailLink, stop);
        await HalfWay.BeginAsync(door.Http, user);
        return SignInRoutes.Second(user, back: null, held: null, refusal: null);
    }
}
