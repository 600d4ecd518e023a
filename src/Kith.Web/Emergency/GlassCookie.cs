using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Emergency;

/// <summary>Tells every page that a record is open in an emergency, without a look at the database. It opens nothing: the query does.</summary>
internal static class GlassCookie
{
    private const string Name = "kith-emergency";

    /// <param name="http">The request that opened it.</param>
    /// <param name="courseId">The course it leads to.</param>
    /// <param name="until">When it closes by itself.</param>
    public static void Set(HttpContext http, Guid courseId, DateTimeOffset until) => http.Response.Cookies.Append(
        Name, string.Create(CultureInfo.InvariantCulture, $"{courseId:N}.{until.ToUnixTimeSeconds()}"),
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/" });

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name);

    /// <returns>The course and the end; null when none is open.</returns>
    public static (Guid CourseId, DateTimeOffset Until)? Of(HttpContext? http, DateTimeOffset now)
    {
        if (http?.Request.Cookies[Name]?.Split('.') is not [var id, var seconds] || !Guid.TryParse(id, out var course)
            || !long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var unix) || unix > now.AddDays(1).ToUnixTimeSeconds())
            return null;
        var until = DateTimeOffset.FromUnixTimeSeconds(unix);
        return until > now ? (course, until) : null;
    }
}
