using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Look;

/// <summary>
/// A form that no page can answer. When its page is not there, that is said, as it is to somebody who only looks; otherwise the form itself
/// is not one of this sign-in, or not one of ours, and its page says so.
/// </summary>
internal static class NotTaken
{
    /// <summary>Remembers that the page of this request is not there.</summary>
    public static void ForNothing(HttpContext http) => http.Items[typeof(NotTaken)] = true;

    public static void Use(IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (http.Response is not { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false, ContentLength: null })
            return;
        if (http.Items.ContainsKey(typeof(NotTaken)))
            http.Response.StatusCode = StatusCodes.Status404NotFound;

        // Nothing was written yet; without a kind of content the page that says so is, and it is looked at, not sent.
        http.Response.ContentType = null;
        http.Request.Method = HttpMethods.Get;
    });

    /// <summary>Whether a page is shown in the place of a form that was not taken.</summary>
    public static bool IsWhy(HttpContext? http) =>
        http?.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode is StatusCodes.Status400BadRequest;
}
