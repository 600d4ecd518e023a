using System.Globalization;

namespace Kith.Web.Tests;

/// <summary>How what comes from outside is bent out of shape by chance: a few seconds in every run, ten minutes in ./test.sh long.</summary>
internal static class Bending
{
    public static TimeSpan Time { get; } = TimeSpan.FromSeconds(
        double.Parse(Environment.GetEnvironmentVariable("KITH_FUZZ_SECONDS") ?? "4", CultureInfo.InvariantCulture));

    public static T Any<T>(this Random chance, IReadOnlyList<T> of) => of[chance.Next(of.Count)];

    /// <summary>Bytes changed, cut out or doubled, whatever they mean.</summary>
    public static byte[] Torn(byte[] bytes, Random chance)
    {
        for (var times = chance.Next(1, 20); times > 0 && bytes.Length > 2; times--)
        {
            var from = chance.Next(bytes.Length);
            var to = Math.Min(bytes.Length, from + chance.Next(1, 200));
            switch (chance.Next(3))
            {
                case 0: bytes[from] = (byte)chance.Next(256); break;
                case 1: bytes = [.. bytes[..from], .. bytes[to..]]; break;
                default: bytes = [.. bytes[..to], .. bytes[from..]]; break;
            }
        }

        return bytes;
    }
}
