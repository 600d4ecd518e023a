using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kith.Browser.Tests.Harness;

/// <summary>An app for codes on somebody's phone, by RFC 6238: six figures that change every half minute.</summary>
/// <param name="letters">The secret as a page spells it, in base 32.</param>
public sealed class CodeApp(string letters)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;

    private long shown;

    /// <summary>The code of now; never the same twice, for a code is taken once.</summary>
    public async Task<string> ReadAsync()
    {
        while (Step() == shown)
            await Task.Delay(TimeSpan.FromSeconds(1));
        shown = Step();
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, shown);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // The apps on people's phones know no other.
        HMACSHA1.HashData(Secret(), counter, hash);
#pragma warning restore CA5350
        var code = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFF_FFFF;
        return (code % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static long Step() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / Seconds;

    private byte[] Secret()
    {
        var bits = string.Concat(letters.Where(char.IsLetterOrDigit).Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
