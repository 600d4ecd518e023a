using System.Text.RegularExpressions;

namespace Kith.Web.Tests.House;

/// <summary>The threat model in <c>docs/threat-model.md</c>: every answer names a test, and the test is there.</summary>
public sealed partial class ThreatModelTests
{
    private static readonly string[] Rows = NamedTests.RowsOf("threat-model.md", Numbered());

    [Fact]
    public void Every_test_it_names_is_there() => Assert.Empty(NamedTests.Missing(Rows));

    [Fact]
    public void Every_threat_has_a_test() => Assert.All(Rows, row => Assert.Matches(NamedTests.Name(), row));

    [Fact]
    public void Every_kind_of_threat_is_thought_of() =>
        Assert.Equal("DEIRST", string.Concat(Rows.SelectMany(row => row.Split('|')[3]).Where(char.IsAsciiLetterUpper).Distinct().Order()));

    [GeneratedRegex(@"^\| \d+ \|")]
    private static partial Regex Numbered();
}
