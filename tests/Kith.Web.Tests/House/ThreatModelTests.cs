using System.Text.RegularExpressions;

namespace Kith.Web.Tests.House;

/// <summary>The threat model in <c>docs/threat-model.md</c>: every answer names a test, and the test is there.</summary>
public sealed partial class ThreatModelTests
{
    private static readonly string[] Rows =
        [.. File.ReadLines(Path.Combine(Checkout.Root, "docs", "threat-model.md")).Where(line => Numbered().IsMatch(line))];

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
    public void Every_threat_has_a_test() => Assert.All(Rows, row => Assert.Matches(Test(), row));

    [Fact]
    public void Every_kind_of_threat_is_thought_of() =>
        Assert.Equal("DEIRST", string.Concat(Rows.SelectMany(row => row.Split('|')[3]).Where(char.IsAsciiLetterUpper).Distinct().Order()));

    [GeneratedRegex(@"^\| \d+ \|")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"`(?<class>\w+Tests)\.(?<method>\w+)`")]
    private static partial Regex Test();
}
