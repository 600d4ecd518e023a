using System.Collections.Frozen;

namespace Kith.Web.Access.Passwords;

/// <summary>Passwords that whoever guesses tries first, out of <c>common-passwords.txt</c>; where they come from stands in NOTICE. Nobody is asked over the network.</summary>
internal static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> All = new(Read);

    /// <summary>One of them, one of them with figures or signs before or after it, or a short piece over and over.</summary>
    public static bool Are(string password)
    {
        var folded = password.ToLowerInvariant();
        var core = folded.AsSpan().Trim("0123456789 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").ToString();
        return All.Value.Contains(folded) || All.Value.Contains(core) || (Piece(folded) is { } piece && (piece.Length <= 4 || All.Value.Contains(piece)));
    }

    /// <summary>The shortest piece that, written over and over, is the whole; null when there is none.</summary>
    private static string? Piece(string whole)
    {
        for (var length = 1; length <= whole.Length / 2; length++)
        {
            if (whole.Length % length == 0 && Enumerable.Range(length, whole.Length - length).All(i => whole[i] == whole[i - length]))
                return whole[..length];
        }

        return null;
    }

    private static FrozenSet<string> Read()
    {
        using var list = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return list.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
