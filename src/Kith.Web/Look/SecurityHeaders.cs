using Kith.Web.Access;
using Microsoft.AspNetCore.Builder;

namespace Kith.Web.Look;

/// <summary>Nothing but our own files, nothing inline, no frames, nothing kept in shared caches, and once TLS always TLS.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    public static void Use(IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";

        // This machine's own name is many programs', and one of them may have no TLS.
        if (http.Request is { IsHttps: true, Host.Host: not "localhost" })
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (http.Request.Path.StartsWithSegments(LinkPass.Path, StringComparison.OrdinalIgnoreCase))
        {
            // The address is the key: no other site is told it, and no search engine keeps it.
            headers["Referrer-Policy"] = "no-referrer";
            headers["X-Robots-Tag"] = "noindex, nofollow";
        }

        // A page that stands in the place of one that is not there keeps what was said for that one.
        headers.TryAdd("Referrer-Policy", "same-origin");

        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        if (!http.Request.Path.StartsWithSegments("/_content", StringComparison.Ordinal))
        {
            headers.CacheControl = "no-cache, no-store";
            headers.Pragma = "no-cache";
        }
        else if (http.Request.Path.Value!.EndsWith("/service-worker.js", StringComparison.Ordinal))
        {
            // It lies with the other files and looks after pages above them.
            headers["Service-Worker-Allowed"] = "/";
        }
        else if (http.Request.Path.Value!.EndsWith(".woff2", StringComparison.Ordinal))
        {
            // Letters that changed would come under another name; asked for again on each page, they would flicker.
            http.Response.OnStarting(() =>
            {
                headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
        }

        return next(http);
    });
}
