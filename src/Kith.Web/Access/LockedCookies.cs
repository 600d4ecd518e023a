using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Kith.Web.Access;

/// <summary>
/// Over TLS every cookie of ours is <c>Secure</c> and bound to this very host by its name: <c>__Host-</c>, or <c>__Secure-</c> where it belongs to a part
/// of it. Inside the program they keep their plain names, and one that arrives without the lock is none of ours. Only on this machine itself
/// (localhost, without TLS) do they go unlocked, since not every browser takes locked ones there. See docs/adr/0010.
/// </summary>
internal static class LockedCookies
{
    private const string Host = "__Host-";
    private const string Secure = "__Secure-";

    /// <summary>Read by a script under its plain name; it tells a number that was drawn by chance.</summary>
    private const string Plain = "kith-taken=";

    public static void Use(IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (MayBePlain(http.Request))
            return next(http);
        http.Request.Headers.Cookie = Unlock(http.Request.Headers.Cookie);
        http.Response.OnStarting(() =>
        {
            if (http.Response.Headers.SetCookie is { Count: > 0 } set)
                http.Response.Headers.SetCookie = new([.. set.Select(cookie => Lock(cookie!))]);
            return Task.CompletedTask;
        });
        return next(http);
    });

    /// <summary>Asked for by this machine's own name, without TLS.</summary>
    public static bool MayBePlain(HttpRequest request) => !request.IsHttps
        && (request.Host.Host is "localhost" || (System.Net.IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var address) && System.Net.IPAddress.IsLoopback(address)));

    private static StringValues Unlock(StringValues sent) => string.Join("; ", sent.SelectMany(line => line!.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(cookie => cookie.StartsWith(Host, StringComparison.Ordinal) ? cookie[Host.Length..] : cookie.StartsWith(Secure, StringComparison.Ordinal) ? cookie[Secure.Length..] : null)
        .OfType<string>());

    private static string Lock(string cookie)
    {
        var parts = cookie.Split(';', StringSplitOptions.TrimEntries);
        var name = cookie.StartsWith(Plain, StringComparison.Ordinal) ? "" : parts.Contains("path=/", StringComparer.OrdinalIgnoreCase) ? Host : Secure;
        return name + cookie + (parts.Contains("secure", StringComparer.OrdinalIgnoreCase) ? "" : "; secure");
    }
}
