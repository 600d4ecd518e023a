using System.Globalization;
using Kith.Clinical.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Access.Stays;

/// <summary>What the cookie of a sign-in knows of its stay.</summary>
/// <param name="Id">The stay.</param>
/// <param name="Ends">When it ends whatever is done.</param>
internal sealed record StayTicket(Guid Id, DateTimeOffset Ends)
{
    private const string IdItem = "stay";
    private const string EndsItem = "ends";

    public static AuthenticationProperties Of(Stay stay, StayLimits limits)
    {
        var properties = new AuthenticationProperties { IssuedUtc = stay.BeganAt, ExpiresUtc = stay.BeganAt + limits.Idle, IsPersistent = false };
        properties.SetString(IdItem, stay.Id.ToString());
        properties.SetString(EndsItem, (stay.BeganAt + limits.Longest).ToString("O", CultureInfo.InvariantCulture));
        return properties;
    }

    /// <summary>Null for a cookie of an older version.</summary>
    public static StayTicket? Of(AuthenticationProperties? properties) =>
        properties is not null && Guid.TryParse(properties.GetString(IdItem), out var id) && Time(properties.GetString(EndsItem)) is { } ends
            ? new(id, ends) : null;

    /// <summary>Of whoever asks; null for nobody.</summary>
    public static StayTicket? Of(HttpContext http) => Of(PropertiesOf(http));

    /// <summary>So long may pass from one thing done to the next; null for nobody.</summary>
    public static TimeSpan? IdleOf(HttpContext http) => PropertiesOf(http) is { ExpiresUtc: { } until, IssuedUtc: { } since } ? until - since : null;

    /// <summary>When the stay ends if nothing more is done; null for nobody.</summary>
    public static DateTimeOffset? UntilOf(HttpContext http) => PropertiesOf(http)?.ExpiresUtc;

    private static AuthenticationProperties? PropertiesOf(HttpContext http) => http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties;

    private static DateTimeOffset? Time(string? text) => DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
