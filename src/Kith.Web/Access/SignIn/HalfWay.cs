using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Kith.Web.Access.SignIn;

/// <summary>Somebody whose password was right and who has not taken the second step yet: a cookie for some minutes that opens nothing.</summary>
internal static class HalfWay
{
    public const string Scheme = "half-way";

    private const string StampClaim = "stamp";

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "kith-half";
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
        cookie.SlidingExpiration = false;
    }

    public static Task BeginAsync(HttpContext http, KithUser user) => http.SignInAsync(Scheme, new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, user.Id.ToString()), new(StampClaim, user.SecurityStamp ?? "")], Scheme)));

    /// <returns>Null when nobody is half way, or when their password was changed since.</returns>
    public static async Task<KithUser?> WhoAsync(HttpContext http, UserManager<KithUser> users) =>
        (await http.AuthenticateAsync(Scheme)).Principal is { } who && who.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
        && await users.FindByIdAsync(id) is { } user && user.SecurityStamp == who.FindFirstValue(StampClaim) ? user : null;

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
