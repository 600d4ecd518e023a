using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Access;

/// <summary>
/// What a device holds that opened a link: the questions before one session and nothing else. It is no sign-in: the scheme is not the
/// one that pages look for, so that only a page or route that names <see cref="Policies.CheckInLinks"/> ever sees it.
/// </summary>
/// <param name="LinkId">The link.</param>
/// <param name="CourseId">Its course.</param>
/// <param name="SessionId">The session whose questions it opens.</param>
/// <param name="IsHandedOver">Whether the therapist opened it and handed the device over.</param>
public sealed record LinkPass(Guid LinkId, Guid CourseId, Guid SessionId, bool IsHandedOver = false)
{
    public const string Scheme = "check-in-link";
    public const string Claim = "check-in-link";
    public const string CookieName = "kith-check-in";

    /// <summary>Where such a device may go.</summary>
    public const string Path = "/check-in";

    /// <summary>Where it is led when it was away for too long.</summary>
    public const string AgainPath = "/check-in/again";

    private const string Handed = "handed";

    /// <summary>So long after the last answer the year is asked once more.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public static LinkPass? Of(ClaimsPrincipal? who) =>
        who?.FindFirstValue(Claim)?.Split(' ') is [var link, var course, var session, var handed]
        && Guid.TryParse(link, out var linkId) && Guid.TryParse(course, out var courseId) && Guid.TryParse(session, out var sessionId)
            ? new(linkId, courseId, sessionId, handed == Handed)
            : null;

    public ClaimsPrincipal ToPrincipal(Guid clinicId) => new(new ClaimsIdentity(
        [new(Actor.ClinicClaim, clinicId.ToString()), new(Claim, $"{LinkId} {CourseId} {SessionId} {(IsHandedOver ? Handed : "own")}")], Scheme));

    internal static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = CookieName;
        cookie.Cookie.Path = Path;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = Lasts;
        cookie.SlidingExpiration = true;
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToLogin = context =>
        {
            context.Response.Redirect(AgainPath);
            return Task.CompletedTask;
        };
    }
}
