using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Forms;

/// <summary>Which form a request sends.</summary>
internal static class Posted
{
    /// <summary>Whether it is the form of this name, with its token; a form without one is nobody's, and may not be read.</summary>
    public static bool Is(HttpContext http, string name) =>
        HttpMethods.IsPost(http.Request.Method) && http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }
        && http.Request.HasFormContentType && http.Request.Form["_handler"] == name;

    /// <summary>A form that breaks off, or is bent out of shape, is turned down here, once for everybody; whoever reads one later finds it read.</summary>
    public static void Use(IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || await IsWholeAsync(http))
            await next(http);
        else
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
    });

    /// <summary>Whether the form of this request can be read.</summary>
    public static async Task<bool> IsWholeAsync(HttpContext http)
    {
        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
            return true;
        }
        catch (Exception broken) when (broken is InvalidDataException || broken is IOException and not BadHttpRequestException)
        {
            return false;
        }
    }

    /// <summary>What was sent under a name that takes one answer, when it was sent more than once: all of it. Null when it was not.</summary>
    public static string? Twice(HttpContext http, string field) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.Form[field] is { Count: > 1 } all ? string.Join(Between, all.ToArray()) : null;

    /// <summary>Whether what was sent is more than one answer.</summary>
    public static bool IsTwice(string? sent) => sent?.Contains(Between, StringComparison.Ordinal) == true;

    private const char Between = ',';
}
