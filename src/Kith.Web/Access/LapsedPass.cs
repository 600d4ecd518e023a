using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kith.Web.Access;

/// <summary>
/// A pass that ran out, on the device that still holds it. It opens nothing; it tells for which link the year is to be asked once more, so
/// that nobody has to look for the message again.
/// </summary>
/// <param name="Pass">As it was given.</param>
/// <param name="Clinic">Whose link it is.</param>
public sealed record LapsedPass(LinkPass Pass, Guid Clinic)
{
    public static LapsedPass? Of(HttpContext http)
    {
        var cookie = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(LinkPass.Scheme);
        var who = cookie.CookieManager.GetRequestCookie(http, LinkPass.CookieName) is { } held ? cookie.TicketDataFormat.Unprotect(held)?.Principal : null;
        return LinkPass.Of(who) is { } pass && Guid.TryParse(who!.FindFirstValue(Actor.ClinicClaim), out var clinic) ? new(pass, clinic) : null;
    }
}
