using System.Text.RegularExpressions;
using Kith.Browser.Tests.Harness;

namespace Kith.Browser.Tests.Pages;

/// <summary>A page's address and who may enter: a policy's name, or nothing when everybody may.</summary>
internal sealed record Route(string Pattern, string Who);

/// <summary>Every address a page of the product answers, as it stands at the head of its file.</summary>
internal static partial class Routes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Kith.Web"), "*.razor", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .SelectMany(text => PageLine().Matches(text).Select(page => new Route(page.Groups["route"].Value, WhoLine().Match(text).Groups["who"].Value)))
            .OrderBy(route => route.Pattern, StringComparer.Ordinal),
    ];

    /// <summary>The route that answers a path: the one with the fewest blanks.</summary>
    public static Route? Of(string path) => All.Where(route => Matches(route.Pattern, path)).MinBy(route => route.Pattern.Count(c => c == '{'));

    private static bool Matches(string route, string path)
    {
        var (expected, given) = (route.Trim('/').Split('/'), path.Trim('/').Split('/'));
        return expected.Length == given.Length && expected.Zip(given).All(pair => pair.First.StartsWith('{')
            ? !pair.First.Contains(":guid", StringComparison.Ordinal) || Guid.TryParse(pair.Second, out _)
            : pair.First == pair.Second);
    }

    [GeneratedRegex("""^@page "(?<route>[^"]+)""", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageLine();

    [GeneratedRegex("""^@attribute \[Authorize\(Policy = Policies\.(?<who>\w+)\)\]""", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhoLine();
}
