using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Forms;

/// <summary>Which form a request sends.</summary>
internal static class Posted
{
    /// <summary>Whether it is the form of this name, with its token; a form without one is nobody's, and may not be read.</summary>
    public static bool Is(HttpContext http, string name) =>
        HttpMethods.IsPost(http.Request.Method) && http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }
        && http.Request.HasFormContentType && http.Request.Form["_handler"] == name;

    /// <summary>What was sent under a name that takes one answer, when it was sent more than once: all of it. Null when it was not.</summary>
    public static string? Twice(HttpContext http, string field) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && http.Request.Form[field] is { Count: > 1 } all ? string.Join(Between, all.ToArray()) : null;

    /// <summary>Whether what was sent is more than one answer.</summary>
    public static bool IsTwice(string? sent) => sent?.Contains(Between, StringComparison.Ordinal) == true;

    private const char Between = ',';
}
