using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Kith.Host;

/// <summary>
/// Pages go compressed: a course page shrinks to less than a third. Files of the look are compressed at build time and pass through.
/// </summary>
/// <remarks>
/// Compressing under TLS can give secrets away by length (BREACH) when somebody else's text stands beside a secret in one answer and
/// that somebody can ask for the page again and again in the victim's name. Here: the sign-in cookie is SameSite, so another site gets
/// no signed-in answer but by leading the whole window there; antiforgery tokens are encrypted anew in every answer, so there is
/// nothing to guess step by step; and a page that repeats what was typed into its address, a search, goes uncompressed.
/// </remarks>
internal static class PageCompression
{
    public static void Add(IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html", "application/json", "application/problem+json"];

            // Not Brotli: it made a course page a tenth smaller and cost half as much again as the whole page, a window of megabytes set up for each answer.
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    public static void Use(IApplicationBuilder app) =>
        app.UseWhen(http => !http.Request.Query.ContainsKey("q"), plain => plain.UseResponseCompression());
}
