using System.Text.RegularExpressions;

namespace Kith.Web.Tests.House;

/// <summary>The safety case in <c>docs/safety-case.md</c>: what it says shows a control has to be there.</summary>
public sealed partial class SafetyCaseTests
{
    private static readonly string[] Rows =
        [.. File.ReadLines(Path.Combine(Checkout.Root, "docs", "safety-case.md")).Where(line => Numbered().IsMatch(line))];

    [Fact]
    public void Every_test_it_names_is_there()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        var missing = Rows.SelectMany(row => Test().Matches(row))
            .Where(named => !sources[named.Groups["class"].Value].Any(text => text.Contains($" {named.Groups["method"].Value}(", StringComparison.Ordinal)))
            .Select(named => named.Value);
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_hazard_has_a_test_or_says_that_nothing_controls_it_yet() =>
        Assert.All(Rows, row => Assert.True(Test().IsMatch(row) || row.Contains("None yet", StringComparison.Ordinal), row));

    [Fact]
    public void The_ten_traps_are_all_there() =>
        Assert.Equal(10, Rows.Count(row => row.StartsWith("| T", StringComparison.Ordinal)));

    [GeneratedRegex(@"^\| T?\d+ \|")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"`(?<class>\w+Tests)\.(?<method>\w+)`")]
    private static partial Regex Test();
}
