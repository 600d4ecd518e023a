using System.Text.RegularExpressions;
using Kith.Browser.Tests.Harness;

namespace Kith.Browser.Tests.Pages;

/// <summary>Every address a page of the product answers, as it stands at the head of its file.</summary>
internal static partial class Routes
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Kith.Web"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => PageLine().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups["route"].Value)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The route that answers a path: the one with the fewest blanks.</summary>
    public static string? Of(string path) => All.Where(route => Matches(route, path)).MinBy(route => route.Count(c => c == '{'));

    private static bool Matches(string route, string path)
    {
        var (expected, given) = (route.Trim('/').Split('/'), path.Trim('/').Split('/'));
        return expected.Length == given.Length && expected.Zip(given).All(pair => pair.First.StartsWith('{')
            ? !pair.First.Contains(":guid", StringComparison.Ordinal) || Guid.TryParse(pair.Second, out _)
            : pair.First == pair.Second);
    }

    [GeneratedRegex("""^@page "(?<route>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageLine();
}
