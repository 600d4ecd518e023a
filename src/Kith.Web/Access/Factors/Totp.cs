using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kith.Web.Access.Factors;

/// <summary>Codes from an app: RFC 6238 with SHA-1, six figures and thirty seconds, which every app knows.</summary>
internal static class Totp
{
    public const int SecretBytes = 20;

    private const int Figures = 6;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Which half minute it is, counted from 1970.</summary>
    public static long Step(DateTimeOffset now) => now.ToUnixTimeSeconds() / 30;

    /// <summary>The code of one half minute.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 as the apps know it; HMAC does not rest on what SHA-1 lost.")]
    public static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute whose code was typed: this one, the one before or the one after, since clocks differ.</summary>
    /// <param name="secret">What the app knows.</param>
    /// <param name="typed">Figures only.</param>
    /// <param name="now">The server's clock.</param>
    /// <param name="after">The last half minute a code was used of: a code works once.</param>
    /// <returns>Null when it is none of them.</returns>
    public static long? Match(byte[] secret, string typed, DateTimeOffset now, long after)
    {
        if (typed.Length != Figures)
            return null;
        var (step, found) = (Step(now), (long?)null);
        for (var one = step - 1; one <= step + 1; one++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Code(secret, one)), Encoding.ASCII.GetBytes(typed)) && one > after)
                found = one;
        }

        return found;
    }

    /// <summary>As apps take it, when the picture cannot be photographed.</summary>
    public static string Spell(byte[] secret)
    {
        var (spelt, bits, held) = (new StringBuilder(), 0, 0);
        foreach (var one in secret)
        {
            (held, bits) = ((held << 8) | one, bits + 8);
            for (; bits >= 5; bits -= 5)
                spelt.Append(Base32[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }

        return bits > 0 ? spelt.Append(Base32[(held << (5 - bits)) & 31]).ToString() : spelt.ToString();
    }

    /// <summary>What the picture says to the app.</summary>
    public static string Address(byte[] secret, string email) =>
        $"otpauth://totp/Kith:{Uri.EscapeDataString(email)}?secret={Spell(secret)}&issuer=Kith&algorithm=SHA1&digits={Figures}&period=30";
}
