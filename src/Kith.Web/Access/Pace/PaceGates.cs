using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Kith.Web.Access.SetUp;
using Kith.Web.Access.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Access.Pace;

/// <summary>
/// Two gates that count requests: by address before anything of a request is read, and by person once it is known who they are. The waiting after wrong
/// tries at a password is another matter (<see cref="Tries.CountTries"/>). Counts live in this process; with several machines each counts its own.
/// </summary>
internal static class PaceGates
{
    /// <summary>Where somebody knocks who is nobody yet.</summary>
    private static readonly PathString[] Doors = [SignInRoutes.Path, SetUpDoor.Path, LinkPass.Path, "/reminders/no-more", "/.well-known"];

    /// <summary>Files of the look, which browsers ask for by the dozen, and machines that ask whether the program lives.</summary>
    private static readonly PathString[] Uncounted = ["/_content", "/_framework", "/health/alive"];

    public static void UseForAddresses(IApplicationBuilder app) => Use(app, (http, limits) => PlaceOf(http.Connection.RemoteIpAddress) is not { } place ? null
        : Array.Exists(Doors, door => http.Request.Path.StartsWithSegments(door, StringComparison.OrdinalIgnoreCase)) ? new Counted("door", place, limits.Doors)
        : Sends(http) ? new Counted("send", place, limits.AddressSends)
        : new Counted("look", place, limits.AddressLooks));

    public static void UseForPeople(IApplicationBuilder app) => Use(app, (http, limits) => http.User.FindFirstValue(ClaimTypes.NameIdentifier) is not { } person ? null
        : Sends(http) ? new Counted("send", person, limits.PersonSends)
        : new Counted("look", person, limits.PersonLooks));

    /// <summary>
    /// What is counted as one address: of IPv6 the network that one household gets; where none is known, all of those together. This machine itself, and
    /// a proxy on it that does not say for whom it asks, is not counted: null.
    /// </summary>
    public static string? PlaceOf(IPAddress? from)
    {
        if (from is null)
            return "unknown";
        if (from.IsIPv4MappedToIPv6)
            from = from.MapToIPv4();
        if (IPAddress.IsLoopback(from))
            return null;
        return from.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)) : from.ToString();
    }

    private static void Use(IApplicationBuilder app, Func<HttpContext, PaceLimits, Counted?> of)
    {
        var limits = app.ApplicationServices.GetRequiredService<PaceLimits>();
        if (!limits.Counts)
            return;
        app.UseRateLimiter(new RateLimiterOptions
        {
            RejectionStatusCode = StatusCodes.Status429TooManyRequests,
            GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string, string)>(http => IsCounted(http) && of(http, limits) is { } counted
                ? RateLimitPartition.GetTokenBucketLimiter((counted.What, counted.Who), _ => Bucket(counted.Allowed))
                : RateLimitPartition.GetNoLimiter(("", ""))),
            OnRejected = (refused, _) => new ValueTask(TooFast.AnswerAsync(
                refused.HttpContext, refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1))),
        });
    }

    /// <summary>A page that is shown in the place of another was counted with it.</summary>
    private static bool IsCounted(HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>() is null
        && !Array.Exists(Uncounted, path => http.Request.Path.StartsWithSegments(path, StringComparison.Ordinal));

    private static bool Sends(HttpContext http) => !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !HttpMethods.IsOptions(http.Request.Method);

    private static TokenBucketRateLimiterOptions Bucket(Allowance allowed) => new()
    {
        TokenLimit = allowed.AtOnce, TokensPerPeriod = allowed.EachSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
    };

    private sealed record Counted(string What, string Who, Allowance Allowed);
}
