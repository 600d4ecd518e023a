using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Kith.Host;

/// <summary>
/// Pages go compressed: a course page shrinks to about a sixth. Files of the look are compressed at build time and pass through.
/// </summary>
/// <remarks>
/// Compressing under TLS can give secrets away by length (BREACH) when somebody else's text stands beside a secret in one answer and
/// that somebody can ask for the page again and again in the victim's name. Here: the sign-in cookie is SameSite, so another site gets
/// no signed-in answer but by leading the whole window there; antiforgery tokens are encrypted anew in every answer, so there is
/// nothing to guess step by step; pages repeat nothing from the address but ids and the names of filters. A page that shows text
/// taken from its address beside clinical text would change that.
/// </remarks>
internal static class PageCompression
{
    public static void Add(IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html", "application/json", "application/problem+json"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });

        // The fastest level: the next one takes two or three times the processor for a tenth of the bytes.
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }
}
