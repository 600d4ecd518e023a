using System.Security.Claims;
using Microsoft.AspNetCore.Builder;

namespace Kith.Web.Access.SignIn;

/// <summary>
/// At the door everybody is nobody yet, also whoever has signed in meanwhile on another page of the same browser: the token of a sign-in form that is
/// still open belongs to nobody, and with it would be lost what that form carries.
/// </summary>
internal static class NobodyYet
{
    public static void Use(IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Path.StartsWithSegments(SignInRoutes.Path, StringComparison.OrdinalIgnoreCase))
            http.User = new ClaimsPrincipal(new ClaimsIdentity());
        return next(http);
    });
}
