using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Audit;
using Kith.Web.Access.Factors;
using Kith.Web.Access.Passwords;
using Kith.Web.Access.SignIn.Link;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Access.SignIn;

/// <summary>Signing in and out. The same answer for a wrong password, an unknown name and too many tries.</summary>
internal static class SignInRoutes
{
    public const string Path = "/sign-in";
    public const string EnterPath = "/sign-in/enter";
    public const string CodePath = "/sign-in/code";
    public const string OutPath = "/sign-out";
    public const string LeavePath = "/leave";

    /// <summary>Where somebody looks after their own sign-in.</summary>
    public const string OwnPath = "/account";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(EnterPath, EnterAsync).AllowAnonymous();
        routes.MapPost(CodePath, CodeAsync).AllowAnonymous();
        routes.MapGet(CodePath, () => TypedResults.LocalRedirect(Path)).AllowAnonymous();
        routes.MapPost(OutPath, OutAsync).RequireAuthorization(Policies.OwnSignIn);
        routes.MapPost(LeavePath, LeaveAsync).AllowAnonymous();
        routes.MapGet(LeavePath, Nothing).AllowAnonymous();
        PasskeyRoutes.Map(routes);
        LinkRoutes.Map(routes);
    }

    /// <summary>Where a person starts.</summary>
    public static string Home(Role? role) => role switch
    {
        Role.Client => "/my",
        Role.Therapist or Role.Trainee or Role.Supervisor or Role.Facilitator => "/today",
        Role.Receptionist => "/front-desk",
        Role.Carer => "/family",
        Role.Administrator => "/accounts",
        _ => Path,
    };

    /// <summary>Both steps are done, or the second is not asked of this person.</summary>
    /// <param name="door">Where they stand.</param>
    /// <param name="user">Who.</param>
    /// <param name="by">By what, as the audit trail keeps it: <see cref="SignInBy"/>.</param>
    /// <param name="back">Where they wanted to go.</param>
    /// <param name="held">A form that waits to be sent again.</param>
    public static async Task<IResult> LetInAsync(Door door, KithUser user, string by, string? back, HeldForm? held)
    {
        var (http, signIn) = (door.Http, door.SignIn);
        await HalfWay.EndAsync(http);
        await signIn.SignInAsync(user, await door.Stays.BeginAsync(user, by, http.RequestAborted));

        // The token of the form offered again belongs to whoever is signed in now.
        http.User = await signIn.CreateUserPrincipalAsync(user);
        if (UserClaims.IsToSetUp(http.User))
            return TypedResults.LocalRedirect(OwnPath);
        return held is null
            ? TypedResults.LocalRedirect(HeldForm.IsLocal(back) ? back! : Home(user.Role))
            : new RazorComponentResult<HeldFormAgain>(new { Held = held, IsOthers = held.Owner is { } owner && owner != user.Id });
    }

    /// <summary>The sign-in page once more, with the reason and what was typed.</summary>
    public static RazorComponentResult Again(HttpContext http, Refusal why, string email, string? back, HeldForm? held)
    {
        http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return new RazorComponentResult<SignInAgain>(new { Email = email, Back = back ?? "", Held = held, Refusal = why });
    }

    private static async Task<IResult> EnterAsync(
        [AsParameters] Door door, PasswordCheck check, [FromForm] string? email, [FromForm] string? password, [FromForm] string? back)
    {
        var http = door.Http;
        var held = await HeldForm.FromAsync(http);
        if (await check.FindAsync(email?.Trim() ?? "", password ?? "", http.RequestAborted) is not { } user)
            return Again(http, SignInRefusals.NotTaken, email ?? "", back, held);
        if (!user.TwoFactorEnabled)
            return await LetInAsync(door, user, SignInBy.Password, back, held);

        await door.Trail.NoteAsync(user, AuditAct.SignInBegun, SignInBy.Password, http.RequestAborted);
        await HalfWay.BeginAsync(http, user);
        return Second(user, back, held, refusal: null);
    }

    /// <summary>The second step: a code of the app or of the paper.</summary>
    private static async Task<IResult> CodeAsync(
        [AsParameters] Door door, SecondStep step, [FromForm] string? code, [FromForm] string? back)
    {
        var http = door.Http;
        var held = await HeldForm.FromAsync(http);
        if (await HalfWay.WhoAsync(http, door.SignIn.UserManager) is not { } user)
            return Again(http, SignInRefusals.TooLate, "", back, held);
        var (by, right) = await step.TryAsync(user, code ?? "", http.RequestAborted);
        if (right)
            return await LetInAsync(door, user, by, back, held);
        await door.Trail.NoteAsync(user, AuditAct.SignInRefused, by, http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Second(user, back, held, SignInRefusals.CodeNotTaken);
    }

    /// <summary>The page that asks for the second step.</summary>
    public static RazorComponentResult<SecondStepAgain> Second(KithUser user, string? back, HeldForm? held, Refusal? refusal) =>
        new(new { HasApp = user.AppSecret is not null, HasCodes = RecoveryCodes.Left(user.RecoveryCodes) > 0, Back = back ?? "", Held = held, Refusal = refusal });

    private static async Task<RedirectHttpResult> OutAsync([AsParameters] Door door)
    {
        await NoteOutAsync(door);
        await door.SignIn.SignOutAsync();
        return TypedResults.LocalRedirect(Path);
    }

    /// <summary>Somebody looks over a client's shoulder: signed out, and on a page that says nothing.</summary>
    private static async Task<RedirectHttpResult> LeaveAsync([AsParameters] Door door)
    {
        var (http, signIn) = (door.Http, door.SignIn);
        await NoteOutAsync(door);
        await signIn.SignOutAsync();
        await http.SignOutAsync(LinkPass.Scheme);
        return TypedResults.LocalRedirect(LeavePath);
    }

    private static async Task NoteOutAsync(Door door)
    {
        if (await door.SignIn.UserManager.GetUserAsync(door.Http.User) is not { } user)
            return;
        await door.Trail.NoteAsync(user, AuditAct.SignOut, "", door.Http.RequestAborted);
        await door.Stays.EndHereAsync(user, door.Http.RequestAborted);
    }

    /// <summary>An empty page, as a new tab is.</summary>
    private static ContentHttpResult Nothing() => TypedResults.Text(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>New tab</title><body></body></html>", "text/html; charset=utf-8");
}
