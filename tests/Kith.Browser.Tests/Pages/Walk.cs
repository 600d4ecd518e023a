using System.Text.RegularExpressions;
using System.Threading.Channels;
using Kith.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Pages;

/// <summary>One person's way from page to page by the links on them, in several tabs at once, until each kind of page has been inspected.</summary>
internal sealed partial class Walk(Person person)
{
    private const int Tabs = 3;

    private readonly HashSet<Route> seen = [];
    private readonly List<string> faults = [];
    private bool prepared;

    public IReadOnlyCollection<Route> Seen => seen;

    public IReadOnlyList<string> Faults => [.. faults, .. person.Faults];

    /// <summary>Every page there is a way to. Of pages that differ only in whom or what they show, the first met; of courses only the one named.</summary>
    /// <param name="course">The path of the course, or of the part of it, to stay in.</param>
    /// <param name="starts">Where to begin; all of them are inspected, also two of a kind.</param>
    public async Task FromAsync(string? course, params string[] starts)
    {
        await PrepareAsync();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var ways = Channel.CreateUnbounded<string>();
        var left = starts.Count(way => known.Add(way) && ways.Writer.TryWrite(way));
        known.UnionWith(starts.Select(Kind));
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => WalkAsync()));

        async Task WalkAsync()
        {
            var page = await person.NewTabAsync();
            try
            {
                await foreach (var way in ways.Reader.ReadAllAsync())
                {
                    var (route, found, links) = await LookAtAsync(page, way);
                    lock (known)
                    {
                        seen.UnionWith(route is null ? [] : [route]);
                        faults.AddRange(found);
                        left += links.Count(link => IsWithin(course, link) && Routes.Of(Path(link)) is not null && known.Add(Kind(link)) && ways.Writer.TryWrite(link));
                        if (--left == 0)
                            ways.Writer.Complete();
                    }
                }
            }
            finally
            {
                ways.Writer.TryComplete();
            }

            await page.CloseAsync();
        }
    }

    /// <summary>Sends a form as it stands and inspects the page that turns it down.</summary>
    public async Task BeRefusedAsync(string way, string button)
    {
        await PrepareAsync();
        await person.OpenAsync(way);
        await person.PressAsync(button);
        if (await person.Page.Locator(".refusal").CountAsync() == 0)
            faults.Add($"{way}: “{button}” was not turned down");
        faults.AddRange(await Inspection.OfAsync(person.Page, $"{way}, turned down"));
    }

    private async Task PrepareAsync()
    {
        if (!prepared)
            await Inspection.PrepareAsync(person.Context);
        prepared = true;
    }

    /// <summary>Opens one page and asks of it all that is promised of every page.</summary>
    private static async Task<(Route? Route, IReadOnlyList<string> Faults, string[] Links)> LookAtAsync(IPage page, string way)
    {
        var answer = await page.GotoAsync(way);
        if (answer is null || (answer.Status >= 400 && Path(way) != "/not-found"))
            return (null, [$"{way} answered {answer?.Status}"], []);
        var links = await Inspection.WaysAsync(page);
        return (Routes.Of(new Uri(page.Url).AbsolutePath), await Inspection.OfAsync(page, way), links);
    }

    private static bool IsWithin(string? course, string way) =>
        !CoursePath().IsMatch(way) || (course is not null && way.StartsWith(course, StringComparison.Ordinal));

    /// <summary>Two pages of a kind show different things the same way.</summary>
    private static string Kind(string way) => Measure().Replace(Id().Replace(Path(way), "*"), "${before}*${after}");

    private static string Path(string way) => way.Split('?')[0];

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"^(?<before>/measures/|/courses/\*/measures/(?=[a-z0-9-]+/total$))[a-z0-9-]+(?<after>/import|/total)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Measure();

    [GeneratedRegex("^/courses/[0-9a-f]{8}-", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CoursePath();
}
