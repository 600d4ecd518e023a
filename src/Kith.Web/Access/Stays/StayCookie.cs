using System.Security.Claims;
using Kith.Web.Access.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kith.Web.Access.Stays;

/// <summary>The cookie of a sign-in: how long it lasts, when it is looked up, and what is said when it has ended.</summary>
internal static class StayCookie
{
    public const string Name = "kith";

    /// <summary>How often the cookie is written anew while something is done.</summary>
    private static readonly TimeSpan Renewed = TimeSpan.FromSeconds(10);

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = Name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = SignInRoutes.Path;
        cookie.ReturnUrlParameter = "back";
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnCheckSlidingExpiration = context =>
        {
            context.ShouldRenew = context.ElapsedTime >= Renewed && !StayRoutes.IsLook(context.Request);
            return Task.CompletedTask;
        };

        // Someone else's page and no page answer alike; a script is told in a number, not led to a page.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            if (UserClaims.IsToSetUp(context.HttpContext.User) && !IsScript(context.Request))
                context.Response.Redirect(SignInRoutes.OwnPath);
            else
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToLogin = context =>
        {
            if (IsScript(context.Request))
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else
                context.Response.Redirect(Ended.Of(context.HttpContext) is { } ended ? $"{context.RedirectUri}&{Ended.Query}={ended}" : context.RedirectUri);
            return Task.CompletedTask;
        };
    }

    /// <summary>Whose cookie this browser holds, also one that ran out; it opens nothing.</summary>
    public static Guid? HeldBy(HttpContext http)
    {
        var cookie = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        return cookie.CookieManager.GetRequestCookie(http, Name) is { } held
            && Guid.TryParse(cookie.TicketDataFormat.Unprotect(held)?.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // Whoever only looks how long it lasts is given nothing, and keeps nothing going.
        if (StayRoutes.IsLook(context.Request))
            return;
        if (await EndedAsync(context) is { } ended)
        {
            Ended.Set(context.HttpContext, ended);
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    /// <returns>Why the stay has ended; null while it lasts.</returns>
    private static async Task<string?> EndedAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (StayTicket.Of(context.Properties) is not { } stay || !Guid.TryParse(context.Principal?.FindFirstValue(Actor.ClinicClaim), out var clinic))
            return Ended.Elsewhere;
        if (now >= stay.Ends)
            return Ended.Long;

        // Once a minute: whether the stay was ended elsewhere, and whether they are still who they were.
        var seen = services.GetRequiredService<StaysSeen>();
        if (!seen.IsDue(stay.Id, now))
            return null;
        var signIn = services.GetRequiredService<SignInManager<KithUser>>();
        if (!await services.GetRequiredService<StayBook>().IsOpenAsync(clinic, stay.Id, context.HttpContext.RequestAborted)
            || await signIn.ValidateSecurityStampAsync(context.Principal) is not { } user)
            return Ended.Elsewhere;
        seen.Note(stay.Id, now);
        context.ReplacePrincipal(await signIn.CreateUserPrincipalAsync(user));
        context.ShouldRenew = true;
        return null;
    }

    private static bool IsScript(HttpRequest request) => request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);
}
