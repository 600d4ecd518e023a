using System.Security.Cryptography;
using System.Text;

namespace Kith.Web.Access.SetUp;

/// <summary>
/// Opens the set-up page while the clinic is empty: drawn at the start, printed on the console, never kept. Only whoever can read the console can
/// become the first administrator. Closed for good by the set-up, and by every start on a clinic that has somebody.
/// </summary>
public sealed class SetUpCode
{
    private string? code;

    public bool IsOpen => Volatile.Read(ref code) is not null;

    /// <returns>The code, to be printed.</returns>
    public string Open() => code = Drawn.Words(4, 4);

    /// <summary>Of several who are right at once, one.</summary>
    /// <returns>Null when it was taken before.</returns>
    internal string? Take() => Interlocked.Exchange(ref code, null);

    /// <summary>What it was taken for came to nothing.</summary>
    internal void GiveBack(string taken) => code = taken;

    /// <summary>However it was typed: with other hyphens, blanks or capitals.</summary>
    internal bool Is(string? typed) => code is { } right && CryptographicOperations.FixedTimeEquals(Bytes(right), Bytes(typed ?? ""));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant());
}
