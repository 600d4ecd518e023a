using System.Text.RegularExpressions;

namespace Kith.Web.Tests.House;

/// <summary>The safety case in <c>docs/safety-case.md</c>: what it says shows a control has to be there.</summary>
public sealed partial class SafetyCaseTests
{
    private static readonly string[] Rows = NamedTests.RowsOf("safety-case.md", Numbered());

    [Fact]
    public void Every_test_it_names_is_there() => Assert.Empty(NamedTests.Missing(Rows));

    [Fact]
    public void Every_hazard_has_a_test_or_says_that_nothing_controls_it_yet() =>
        Assert.All(Rows, row => Assert.True(NamedTests.Name().IsMatch(row) || row.Contains("None yet", StringComparison.Ordinal), row));

    [Fact]
    public void The_ten_traps_are_all_there() =>
        Assert.Equal(10, Rows.Count(row => row.StartsWith("| T", StringComparison.Ordinal)));

    [GeneratedRegex(@"^\| T?\d+ \|")]
    private static partial Regex Numbered();
}
