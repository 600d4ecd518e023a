using System.Globalization;
using Kith.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kith.Web.Access.Pace;

/// <summary>A form that came too fast, to be sent once more from the page that says so.</summary>
/// <param name="Target">Where it was sent.</param>
/// <param name="Fields">What it held.</param>
/// <param name="Secrets">Fields that are typed again: no page holds a password.</param>
public sealed record FormToSendAgain(string Target, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<string> Secrets);

/// <summary>The answer to a request that came too fast: how long to wait, and what was typed.</summary>
internal static class TooFast
{
    /// <summary>A longer form is in the browser still; reading it for everybody who hammers would be what they want.</summary>
    private const int MostKept = 512 * 1024;

    private static readonly string[] SecretFields = ["password", "code", "Form.Password", "Form.Current", "Form.New", "Form.Again", "Form.Code", "Form.Secret", "current"];

    public static async Task AnswerAsync(HttpContext http, TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            await http.Response.WriteAsJsonAsync(new { Sentence = $"Too much was sent in a short time. Nothing was changed; wait {Words(seconds)} and send it again." }, http.RequestAborted);
            return;
        }

        var form = await FormOfAsync(http);
        await new RazorComponentResult<TooFastPage>(new { Wait = Words(seconds), Form = form, Sent = !HttpMethods.IsGet(http.Request.Method) })
        {
            StatusCode = StatusCodes.Status429TooManyRequests,
        }.ExecuteAsync(http);
    }

    private static string Words(int seconds) => seconds == 1 ? "a second" : string.Create(CultureInfo.InvariantCulture, $"{seconds} seconds");

    /// <returns>Null when there is none, or when it is too long, broken, or from elsewhere.</returns>
    private static async Task<FormToSendAgain?> FormOfAsync(HttpContext http)
    {
        var request = http.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength is null or > MostKept
            || request.Headers["Sec-Fetch-Site"] == "cross-site" || !await Posted.IsWholeAsync(http))
            return null;
        var form = await request.ReadFormAsync(http.RequestAborted);
        if (form.Files.Count > 0)
            return null;
        return new(request.Path + request.QueryString,
            [.. form.Where(f => !SecretFields.Contains(f.Key)).SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? ""))],
            [.. form.Keys.Where(SecretFields.Contains)]);
    }
}
