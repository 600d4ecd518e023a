using System.Security.Cryptography;

namespace Kith.Web.Access;

/// <summary>What is drawn by chance and typed by a person: passwords to begin with, codes on paper.</summary>
internal static class Drawn
{
    /// <summary>No letters or digits that are taken for each other.</summary>
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private const string Figures = "0123456789";

    /// <summary>Groups of letters with a hyphen between them.</summary>
    public static string Words(int groups, int letters) =>
        string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Letters, letters)));

    /// <summary>Groups of figures with a blank between them: a phone shows the same keys for them as for the code of an app.</summary>
    public static string Numbers(int groups, int figures) =>
        string.Join(' ', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Figures, figures)));
}
