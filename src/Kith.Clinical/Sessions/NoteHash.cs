using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kith.Clinical.Sessions;

/// <summary>The seal under a signed note: SHA-256 over text, author and time.</summary>
public static class NoteHash
{
    /// <returns>64 hexadecimal digits, lower case.</returns>
    /// <remarks>
    /// Each part is preceded by its length, so that no two notes give the same string. The time is counted in milliseconds,
    /// because PostgreSQL keeps microseconds and .NET counts finer: a hash over more could not be repeated after reading.
    /// </remarks>
    public static string Of(string text, Guid authorId, string authorName, DateTimeOffset signedAt)
    {
        var time = signedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var canonical = new StringBuilder("kith-note-1\n");
        foreach (var part in new[] { authorId.ToString("D"), authorName, time, text })
            canonical.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())));
    }

    internal static DateTimeOffset WholeMilliseconds(DateTimeOffset at) =>
        DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
}
