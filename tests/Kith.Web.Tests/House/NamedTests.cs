using System.Text.RegularExpressions;

namespace Kith.Web.Tests.House;

/// <summary>Tests that a page of the documentation names, as <c>SomethingTests.What_it_shows</c>.</summary>
internal static partial class NamedTests
{
    /// <summary>The rows of a page in <c>docs</c> that begin as the pattern says.</summary>
    public static string[] RowsOf(string page, Regex numbered) => [.. File.ReadLines(Path.Combine(Checkout.Root, "docs", page)).Where(line => numbered.IsMatch(line))];

    /// <summary>Those that are named and are not there.</summary>
    public static IEnumerable<string> Missing(IEnumerable<string> rows)
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        return rows.SelectMany(row => Name().Matches(row))
            .Where(named => !sources[named.Groups["class"].Value].Any(text => text.Contains($" {named.Groups["method"].Value}(", StringComparison.Ordinal)))
            .Select(named => named.Value);
    }

    [GeneratedRegex(@"`(?<class>\w+Tests)\.(?<method>\w+)`")]
    public static partial Regex Name();
}
