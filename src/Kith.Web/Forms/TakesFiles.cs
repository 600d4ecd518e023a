using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kith.Web.Forms;

/// <summary>On a page with a form that sends files: what is too large to be taken in is answered by the page itself, in a sentence.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute;

/// <summary>
/// A server that turns a large form down at once, while it is still being sent, leaves the browser with a broken line and the person
/// without a word. So it is read to its end, thrown away, and the page is drawn as to somebody who looks, with its size.
/// </summary>
internal static class TooMuch
{
    /// <summary>Below every limit of the server and of its form fields.</summary>
    private const long MostTaken = 8 * 1024 * 1024;

    /// <summary>A form larger than this is cut off after all.</summary>
    private const long MostRead = 1024L * 1024 * 1024;

    public static void Use(IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.ContentLength is > MostTaken and { } size
            && http.GetEndpoint()?.Metadata.GetMetadata<TakesFilesAttribute>() is not null)
        {
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
                limit.MaxRequestBodySize = MostRead;
            await ThrowAwayAsync(http.Request.Body, http.RequestAborted);
            http.Items[typeof(TooMuch)] = size;
            http.Request.Method = HttpMethods.Get;
        }

        await next(http);
    });

    /// <summary>How large the form was that was thrown away; null when none was.</summary>
    public static long? Of(HttpContext http) => http.Items[typeof(TooMuch)] as long?;

    private static async Task ThrowAwayAsync(Stream body, CancellationToken stop)
    {
        var held = new byte[64 * 1024];
        while (await body.ReadAsync(held, stop) > 0)
        {
            // Nothing of it is kept.
        }
    }
}
