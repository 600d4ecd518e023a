using System.Security.Cryptography;
using System.Text.Json;
using Kith.Web.Access.SetUp;
using Kith.Web.Access.Stays;
using Kith.Web.Forms;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Access.SignIn;

/// <summary>
/// A form that arrived after the sign-in had run out. Its fields are carried through the sign-in page and offered again
/// afterwards to the same person, so that a half-written note is not lost. On the way they are sealed: whoever sits down at that screen reads nothing.
/// </summary>
/// <param name="Target">Where it was sent.</param>
/// <param name="Fields">What it held.</param>
/// <param name="Owner">Who was signed in when it was typed; null when that cannot be told any more.</param>
public sealed record HeldForm(string Target, IReadOnlyList<KeyValuePair<string, string>> Fields, Guid? Owner)
{
    /// <summary>The field that carries it.</summary>
    public const string Field = "held";

    /// <summary>What is not carried: the token and key of the person who was signed in before.</summary>
    private static readonly string[] Dropped = ["__RequestVerificationToken", Once.KeyField];

    /// <summary>Where a form is sent without a sign-in: to sign in, to leave, to set up, and out of a reminder, whose link is its own right.</summary>
    private static readonly string[] Open = [SignInRoutes.Path, SignInRoutes.LeavePath, SetUpDoor.Path, "/reminders/no-more"];

    public static HeldForm? Of(HttpContext http) => http.Items[typeof(HeldForm)] as HeldForm;

    /// <summary>As it travels through the sign-in form.</summary>
    public string Seal(IDataProtectionProvider protection) => Protector(protection).Protect(JsonSerializer.Serialize(this));

    /// <summary>The form again, from a sign-in form that carried it; null when it carried none of ours.</summary>
    public static async Task<HeldForm?> FromAsync(HttpContext http)
    {
        var sealedForm = (await http.Request.ReadFormAsync(http.RequestAborted))[Field].ToString();
        try
        {
            return sealedForm.Length == 0 ? null : JsonSerializer.Deserialize<HeldForm>(Protector(http.RequestServices.GetRequiredService<IDataProtectionProvider>()).Unprotect(sealedForm));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("held-form");

    /// <summary>A path on this site and nothing else, so that no link can lead elsewhere after sign-in.</summary>
    public static bool IsLocal(string? path) =>
        path is ['/', ..] && (path.Length == 1 || (path[1] is not ('/' or '\\'))) && !path.Any(char.IsControl);

    /// <summary>Words that another site sent are nobody's half-written note.</summary>
    private static bool IsFromElsewhere(HttpRequest request) => request.Headers["Sec-Fetch-Site"] == "cross-site";

    /// <summary>Which sign-in a form asks for, and the page that asks for it; null for forms that need none.</summary>
    private static (string Scheme, string Path)? DoorOf(PathString path) =>
        path.Equals(LinkPass.Path, StringComparison.OrdinalIgnoreCase) ? (LinkPass.Scheme, LinkPass.AgainPath)
        : path.StartsWithSegments(LinkPass.Path, StringComparison.OrdinalIgnoreCase) || Array.Exists(Open, open => path.StartsWithSegments(open, StringComparison.Ordinal)) ? null
        : (IdentityConstants.ApplicationScheme, SignInRoutes.Path);

    internal static void Use(IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType
            && DoorOf(http.Request.Path) is (var scheme, var door)
            && !IsFromElsewhere(http.Request)
            && !(await http.AuthenticateAsync(scheme)).Succeeded)
        {
            if (!await Posted.IsWholeAsync(http))
            {
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }

            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            http.Items[typeof(HeldForm)] = new HeldForm(http.Request.Path + http.Request.QueryString, [.. form.Where(f => !Dropped.Contains(f.Key))
                .SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? ""))], scheme == IdentityConstants.ApplicationScheme ? StayCookie.HeldBy(http) : null);
            http.Request.Method = HttpMethods.Get;
            http.Request.Path = door;
            http.Request.ContentType = null;
        }

        await next(http);
    });
}
