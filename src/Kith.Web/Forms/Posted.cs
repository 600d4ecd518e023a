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
}
