using System.Text.RegularExpressions;
using Kith.Web.Access.Factors;
using Kith.Web.Storage;

namespace Kith.Web.Tests.Access;

/// <summary>A clinic as it is in life: staff need a second step.</summary>
internal static partial class StrictClinic
{
    public const string Ruth = "therapist@test.example";

    public static Task<TestClinic> OpenAsync(Database database, Action<IServiceCollection>? also = null) => TestClinic.OpenAsync(database, services =>
    {
        services.AddSingleton(new StaffRule(Asks: true));
        also?.Invoke(services);
    });

    /// <summary>Types name and password, and no more.</summary>
    public static async Task<Page> EnterAsync(this Visitor visitor, string email, string password = TestClinic.Password, string? back = null) =>
        await (await visitor.OpenAsync(back is null ? "/sign-in" : $"/sign-in?back={Uri.EscapeDataString(back)}")).SendAsync("/sign-in/enter", ("email", email), ("password", password));

    /// <summary>Sets up an app, as a person does.</summary>
    public static Task<(byte[] Secret, Page Shown)> SetUpAppAsync(this Visitor visitor, TestClinic clinic) => visitor.SetUpAppAsync(clinic.Time);

    /// <param name="visitor">Who.</param>
    /// <param name="time">The clock the program goes by.</param>
    public static async Task<(byte[] Secret, Page Shown)> SetUpAppAsync(this Visitor visitor, TimeProvider time)
    {
        var page = await visitor.OpenAsync("/account/app");
        var secret = Read(page.Document.QuerySelector(".spelt")!.TextContent);
        return (secret, await page.SendAsync("add-app", ("Code", CodeOf(secret, time))));
    }

    public static string CodeOf(this TestClinic clinic, byte[] secret) => CodeOf(secret, clinic.Time);

    public static IReadOnlyList<string> CodesOn(Page page) => [.. page.Document.QuerySelectorAll(".codes code").Select(c => c.TextContent)];

    private static string CodeOf(byte[] secret, TimeProvider time) => Totp.Code(secret, Totp.Step(time.GetUtcNow()));

    /// <summary>Base 32, as an app reads it.</summary>
    private static byte[] Read(string spelt)
    {
        var bits = string.Concat(spelt.Where(char.IsAsciiLetterOrDigit).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Eights().Matches(bits).Select(m => Convert.ToByte(m.Value, 2))];
    }

    [GeneratedRegex("[01]{8}")]
    private static partial Regex Eights();
}
