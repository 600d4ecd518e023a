using Kith.Browser.Tests.Harness;

namespace Kith.Browser.Tests.Pages;

/// <summary>Goes from page to page by the links on them until every kind of page has been looked at.</summary>
/// <param name="person">Who walks.</param>
/// <param name="perRoute">How many pages of one kind are looked at; they differ with the client.</param>
internal sealed class Walk(Person person, int perRoute)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly List<string> faults = [];

    public IReadOnlyCollection<string> Seen => seen.Keys;

    public IReadOnlyList<string> Faults => [.. faults, .. person.Faults];

    public async Task FromAsync(params string[] starts)
    {
        foreach (var start in starts)
            await LookAtAsync(start);
        var ways = new Queue<string>(starts);
        while (ways.TryDequeue(out var from))
        {
            foreach (var way in await LinksOfAsync(from))
            {
                if (Routes.Of(way.Split('?', '#')[0]) is not { } route || seen.GetValueOrDefault(route) >= perRoute || !known.Add(way))
                    continue;
                await LookAtAsync(way);
                ways.Enqueue(way);
            }
        }
    }

    /// <summary>Opens one page and checks all that is promised of every page.</summary>
    public async Task LookAtAsync(string way)
    {
        known.Add(way);
        await person.OpenAsync(way);
        if (Routes.Of(person.Path) is { } route)
            seen[route] = seen.GetValueOrDefault(route) + 1;
        faults.AddRange(await Inspection.OfAsync(person, way));
    }

    private async Task<string[]> LinksOfAsync(string from)
    {
        await person.OpenAsync(from);
        return await person.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main a[href^=\"/\"], nav a[href^=\"/\"]')].map(a => a.getAttribute('href').split('#')[0])");
    }
}
