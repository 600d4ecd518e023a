using Microsoft.AspNetCore.Http;

namespace Kith.Web.Access.Stays;

/// <summary>Why somebody who was signed in is asked to sign in again.</summary>
internal static class Ended
{
    /// <summary>The part of the sign-in page's address that says it.</summary>
    public const string Query = "ended";

    public const string Idle = "idle";
    public const string Long = "long";
    public const string Elsewhere = "elsewhere";

    public static void Set(HttpContext http, string why) => http.Items[typeof(Ended)] = why;

    /// <returns>Null for somebody who was not signed in.</returns>
    public static string? Of(HttpContext http) => http.Items[typeof(Ended)] as string ?? (StayCookie.HeldBy(http) is null ? null : Idle);

    public static string? Words(string? why) => why switch
    {
        Idle => "You were signed out because nothing was done here for a while. Sign in, and you are back where you were.",
        Long => "You were signed out because you had been signed in for many hours. Sign in, and you are back where you were.",
        Elsewhere => "You were signed out here: somebody ended this sign-in, or your password was changed. Sign in again.",
        _ => null,
    };
}
