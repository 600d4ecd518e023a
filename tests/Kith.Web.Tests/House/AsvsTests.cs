using System.Globalization;
using System.Text.RegularExpressions;

namespace Kith.Web.Tests.House;

/// <summary>How the program stands to OWASP's standard, in <c>docs/asvs.md</c>: nothing is left out, and what shows it is there.</summary>
public sealed partial class AsvsTests
{
    private static readonly string[] Standings = ["met", "not applicable", "not met"];

    private static readonly string[] Lines = NamedTests.RowsOf("asvs.md", Numbered());

    private static readonly Row[] Rows = [.. Lines.Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => new Row(cells[1], cells[2], cells[3], cells[4], cells[5]))];

    private sealed record Row(string Number, string Level, string About, string Standing, string Why);

    [Fact]
    public void Every_requirement_of_both_levels_stands_there_once_in_the_order_of_the_standard() =>
        Assert.Equal(File.ReadLines(Path.Combine(Checkout.Root, "tests", "Kith.Web.Tests", "House", "asvs-5.0.0-levels.csv")).Where(line => !line.StartsWith('#')),
            Rows.Select(row => $"{row.Number},{row.Level}"));

    [Fact]
    public void Each_says_what_it_is_about_how_it_stands_and_why() =>
        Assert.All(Rows, row => Assert.True(row.About.Length > 0 && row.Why.Length > 0 && Standings.Contains(row.Standing), row.Number));

    [Fact]
    public void What_is_met_names_a_test_or_a_file() => Assert.All(Rows.Where(row => row.Standing == "met"), row => Assert.True(NamedTests.Name().IsMatch(row.Why) || Named().IsMatch(row.Why), row.Number));

    [Fact]
    public void What_is_not_met_says_what_is_needed_and_what_is_like_another_says_which()
    {
        Assert.All(Rows.Where(row => row.Standing == "not met"), row => Assert.Matches("Needed: |[Aa]s [0-9]|[Ss]ee [0-9]", row.Why));
        Assert.All(Rows.SelectMany(row => Like().Matches(row.Why)), like => Assert.Contains(like.Groups["number"].Value, Rows.Select(row => row.Number)));
    }

    [Fact]
    public void Every_test_and_every_file_it_names_is_there()
    {
        Assert.Empty(NamedTests.Missing(Lines));
        Assert.All(Rows.SelectMany(row => Named().Matches(row.Why)), named => Assert.True(IsThere(named.Groups["file"].Value), named.Value));
    }

    [Fact]
    public void The_counts_at_its_top_are_those_of_the_rows()
    {
        var top = NamedTests.RowsOf("asvs.md", Counted()).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..5]);
        Assert.Equal(Standings.Select(standing => (string[])[standing, Count(standing, "1"), Count(standing, "2"), Count(standing, null)]), top);
    }

    /// <summary>Files stand under src unless they say otherwise.</summary>
    private static bool IsThere(string file) => File.Exists(Path.Combine(Checkout.Root, "src", file)) || File.Exists(Path.Combine(Checkout.Root, file));

    private static string Count(string standing, string? level) =>
        Rows.Count(row => row.Standing == standing && (level is null || row.Level == level)).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+ \|")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\| (met|not applicable|not met) \| \d")]
    private static partial Regex Counted();

    [GeneratedRegex(@"`(?<file>[\w./-]+\.(cs|razor|js|md|json|props))`")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b([Aa]s|[Ss]ee) (?<number>\d+\.\d+\.\d+)")]
    private static partial Regex Like();
}
