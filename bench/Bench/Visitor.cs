using System.Net;
using System.Text.RegularExpressions;

namespace Kith.Bench;

/// <summary>Somebody signed in, as the load will be.</summary>
internal static partial class Visitor
{
    private const string Password = "kith-demo-2026";

    /// <returns>The <c>Cookie</c> header of a signed-in person.</returns>
    public static async Task<string> SignInAsync(Server server, string email)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = server.Address };
        var page = await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var token = Token().Match(page).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", WebUtility.HtmlDecode(token)), new("email", email), new("password", Password)]);
        using var answer = await http.PostAsync(new Uri("/sign-in/enter", UriKind.Relative), form);
        if (answer.StatusCode is not HttpStatusCode.Found)
            throw new InvalidOperationException($"{email} could not sign in: {answer.StatusCode}.");
        return cookies.GetCookieHeader(server.Address);
    }

    /// <summary>The page once, to be sure that the load will meet what it is meant to.</summary>
    public static async Task<string> ReadAsync(Target target)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = target.Server.Address };
        if (target.Cookie.Length > 0)
            http.DefaultRequestHeaders.Add("Cookie", target.Cookie);
        using var answer = await http.GetAsync(new Uri(target.Path, UriKind.Relative));
        if (answer.StatusCode is not HttpStatusCode.OK)
            throw new InvalidOperationException($"{target.Name}, {target.Path}: {answer.StatusCode}.");
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
