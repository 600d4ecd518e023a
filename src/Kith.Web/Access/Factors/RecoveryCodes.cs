using System.Security.Cryptography;
using System.Text;

namespace Kith.Web.Access.Factors;

/// <summary>
/// Codes on paper, for the day the phone is lost: each works once. Kept as hashes, made as slowly as those of passwords, with one salt a person
/// so that a typed code is hashed once.
/// </summary>
internal static class RecoveryCodes
{
    public const int Count = 8;

    private const int SaltBytes = 16;

    /// <returns>The codes, to be shown once, and what is kept of them.</returns>
    public static (IReadOnlyList<string> Codes, string Kept) Draw(int iterations)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        IReadOnlyList<string> codes = [.. Enumerable.Range(0, Count).Select(_ => Drawn.Numbers(4, 4))];
        return (codes, string.Join(' ', codes.Select(code => Hash(code, salt, iterations)).Prepend(Convert.ToBase64String(salt))));
    }

    /// <returns>What is kept when this code is used up; null when it is none of them.</returns>
    public static string? Use(string kept, string typed, int iterations)
    {
        var parts = kept.Split(' ');
        var hash = Hash(typed, Convert.FromBase64String(parts[0]), iterations);
        return Array.IndexOf(parts, hash, 1) is > 0 and var at ? string.Join(' ', parts.Where((_, i) => i != at)) : null;
    }

    /// <summary>How many are not used yet.</summary>
    public static int Left(string? kept) => kept is null ? 0 : kept.Split(' ').Length - 1;

    /// <summary>A code however it was typed: with blanks, hyphens or nothing between its figures.</summary>
    public static string Figures(string typed) => string.Concat(typed.Where(char.IsAsciiDigit));

    private static string Hash(string code, byte[] salt, int iterations) =>
        Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(Figures(code)), salt, iterations, HashAlgorithmName.SHA512, 24));
}
