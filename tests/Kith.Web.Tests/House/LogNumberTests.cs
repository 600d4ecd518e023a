using System.Globalization;
using System.Text.RegularExpressions;

namespace Kith.Web.Tests.House;

/// <summary>The numbers of events in the log: whoever looks one up finds one place in the code.</summary>
public sealed partial class LogNumberTests
{
    private static readonly (string Capability, int Number)[] Events =
    [
        .. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Numbered().Matches(File.ReadAllText(file)).Select(found =>
                (CapabilityOf(file), int.Parse("0" + found.Groups["number"].Value, CultureInfo.InvariantCulture)))),
    ];

    [Fact]
    public void No_number_stands_twice() => Assert.Empty(Events.GroupBy(e => e.Number).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Each_capability_has_a_hundred_of_its_own()
    {
        Assert.True(Events.Length > 100, $"Only {Events.Length} events were found; the test proves nothing.");
        Assert.Empty(Events.GroupBy(e => e.Number / 100).Where(g => g.DistinctBy(e => e.Capability).Count() > 1).Select(g => $"{g.Key}xx"));
        Assert.Empty(Events.GroupBy(e => e.Capability).Where(g => g.DistinctBy(e => e.Number / 100).Count() > 1).Select(g => g.Key));
    }

    /// <summary>Kith.Web/Sessions, Kith.Host/Jobs.</summary>
    private static string CapabilityOf(string file) => string.Join('/', Path.GetRelativePath(Path.Combine(Checkout.Root, "src"), file).Split(Path.DirectorySeparatorChar)[..2]);

    /// <summary>One without a number is found as 0, and stands twice with the next.</summary>
    [GeneratedRegex(@"\[LoggerMessage\((EventId = )?(?<number>\d*)")]
    private static partial Regex Numbered();
}
