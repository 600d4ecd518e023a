using Microsoft.AspNetCore.Http;

namespace Kith.Web.Forms;

/// <summary>
/// Forms of which the device keeps what is typed. Each carries a name drawn by chance; when it is taken, the answer tells that name to the
/// next page in a cookie, and only then does the device let go of the words.
/// </summary>
internal static class KeptForms
{
    public const string Field = "_kept";

    private const string Cookie = "kith-taken";

    public static async Task TakenAsync(HttpContext http, CancellationToken stop)
    {
        if (Guid.TryParse((await http.Request.ReadFormAsync(stop))[Field], out var kept))
            http.Response.Cookies.Append(Cookie, kept.ToString(), new() { SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromMinutes(5), IsEssential = true });
    }
}
