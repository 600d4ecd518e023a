using System.Net.Mime;
using Kith.Web.Access.Account;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Access.SignIn;

/// <summary>
/// Passkeys. The browser is told what to ask for, and sends what the passkey answered as a plain form. One that was unlocked by its owner is both
/// steps at once: something they have, and something they know or are.
/// </summary>
internal static class PasskeyRoutes
{
    public const string EnterPath = "/sign-in/passkey";
    public const string EnterOptionsPath = "/sign-in/passkey/options";
    public const string AddPath = "/account/passkeys";
    public const string AddOptionsPath = "/account/passkeys/options";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(EnterOptionsPath, EnterOptionsAsync).AllowAnonymous();
        routes.MapPost(EnterPath, EnterAsync).AllowAnonymous();
        routes.MapPost(AddOptionsPath, AddOptionsAsync).RequireAuthorization(Policies.OwnSignIn);
        routes.MapPost(AddPath, AddAsync).RequireAuthorization(Policies.OwnSignIn);
    }

    /// <summary>No name is asked for: the browser offers what it has for this place.</summary>
    private static async Task<ContentHttpResult> EnterOptionsAsync(SignInManager<KithUser> signIn, [FromForm] string? back) =>
        Json(await signIn.MakePasskeyRequestOptionsAsync(user: null));

    private static async Task<IResult> EnterAsync(
        [AsParameters] Door door, [FromForm] string? credential, [FromForm] string? back)
    {
        var (http, signIn) = (door.Http, door.SignIn);
        var held = await HeldForm.FromAsync(http);
        var found = await AssertedAsync(signIn, credential);
        await http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (found is not { Succeeded: true, User: { } user } || !(await signIn.UserManager.AddOrUpdatePasskeyAsync(user, found.Passkey)).Succeeded)
            return SignInRoutes.Again(http, SignInRefusals.PasskeyNotTaken, "", back, held);
        return await SignInRoutes.LetInAsync(door, user, SignInBy.Passkey, back, held);
    }

    private static async Task<IResult> AddOptionsAsync(HttpContext http, SignInManager<KithUser> signIn, AddPasskey add, [FromForm] string? current, CancellationToken stop)
    {
        if (await add.RefuseAsync(current, stop) is { } refusal)
            return TypedResults.Json(new { refusal.Sentence }, statusCode: StatusCodes.Status422UnprocessableEntity);
        return await signIn.UserManager.GetUserAsync(http.User) is { } user
            ? Json(await signIn.MakePasskeyCreationOptionsAsync(new() { Id = user.Id.ToString(), Name = user.UserName!, DisplayName = user.Name }))
            : TypedResults.NotFound();
    }

    private static async Task<IResult> AddAsync(HttpContext http, AddPasskey add, [FromForm] string? credential, CancellationToken stop)
    {
        var refusal = await add.RunAsync(credential, stop);
        await http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        return TypedResults.LocalRedirect(refusal is null ? "/account?done=passkey" : "/account?done=no-passkey");
    }

    private static async Task<PasskeyAssertionResult<KithUser>?> AssertedAsync(SignInManager<KithUser> signIn, string? credential)
    {
        try
        {
            return string.IsNullOrEmpty(credential) ? null : await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked for, or too long ago.
            return null;
        }
    }

    private static ContentHttpResult Json(string options) => TypedResults.Text(options, MediaTypeNames.Application.Json);
}
