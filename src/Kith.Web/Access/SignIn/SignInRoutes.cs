using Kith.Clinical.Access;
using Kith.Clinical.Audit;
using Kith.Web.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Access.SignIn;

/// <summary>Signing in and out. The same answer for a wrong password, an unknown name and a locked account.</summary>
internal static class SignInRoutes
{
    public const string Path = "/sign-in";
    public const string EnterPath = "/sign-in/enter";
    public const string OutPath = "/sign-out";
    public const string LeavePath = "/leave";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(EnterPath, EnterAsync).AllowAnonymous();
        routes.MapPost(OutPath, OutAsync).RequireAuthorization(Policies.SignedIn);
        routes.MapPost(LeavePath, LeaveAsync).AllowAnonymous();
        routes.MapGet(LeavePath, Nothing).AllowAnonymous();
    }

    /// <summary>Where a person starts.</summary>
    public static string Home(Role? role) => role switch
    {
        Role.Client => "/my",
        Role.Therapist => "/today",
        Role.Administrator => "/accounts",
        _ => Path,
    };

    private static async Task<IResult> EnterAsync(
        HttpContext http, SignInManager<KithUser> signIn, SignInTrail trail, [FromForm] string? email, [FromForm] string? password, [FromForm] string? back)
    {
        var held = HeldForm.From(await http.Request.ReadFormAsync(http.RequestAborted));
        var user = await signIn.UserManager.FindByNameAsync(email?.Trim() ?? "");
        var result = user is null
            ? Microsoft.AspNetCore.Identity.SignInResult.Failed
            : await signIn.PasswordSignInAsync(user, password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (user is not null)
            await trail.NoteAsync(user, result.Succeeded ? AuditAct.SignIn : AuditAct.SignInRefused, http.RequestAborted);
        if (!result.Succeeded)
        {
            http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return new RazorComponentResult<SignInAgain>(new { Email = email ?? "", Back = back ?? "", Held = held, NotTaken = true });
        }

        if (held is null)
            return TypedResults.LocalRedirect(HeldForm.IsLocal(back) ? back! : Home(user!.Role));

        // The token of the form offered again belongs to whoever is signed in now.
        http.User = await signIn.CreateUserPrincipalAsync(user!);
        return new RazorComponentResult<HeldFormAgain>(new { Held = held });
    }

    private static async Task<RedirectHttpResult> OutAsync(HttpContext http, SignInManager<KithUser> signIn, SignInTrail trail)
    {
        await NoteOutAsync(http, signIn, trail);
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect(Path);
    }

    /// <summary>Somebody looks over a client's shoulder: signed out, and on a page that says nothing.</summary>
    private static async Task<RedirectHttpResult> LeaveAsync(HttpContext http, SignInManager<KithUser> signIn, SignInTrail trail)
    {
        await NoteOutAsync(http, signIn, trail);
        await signIn.SignOutAsync();
        await http.SignOutAsync(LinkPass.Scheme);
        return TypedResults.LocalRedirect(LeavePath);
    }

    private static async Task NoteOutAsync(HttpContext http, SignInManager<KithUser> signIn, SignInTrail trail)
    {
        if (await signIn.UserManager.GetUserAsync(http.User) is { } user)
            await trail.NoteAsync(user, AuditAct.SignOut, http.RequestAborted);
    }

    /// <summary>An empty page, as a new tab is.</summary>
    private static ContentHttpResult Nothing() => TypedResults.Text(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>New tab</title><body></body></html>", "text/html; charset=utf-8");
}
