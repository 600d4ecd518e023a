using Microsoft.Playwright;

namespace Kith.Browser.Tests.Pages;

/// <summary>
/// What holds for every page: no violation of WCAG 2.2 A or AA at the desk and on a phone, light and dark, the style sheet at work,
/// and on a phone nothing to scroll sideways and nothing too low for a thumb.
/// </summary>
internal static class Inspection
{
    private static readonly object Wcag = new { runOnly = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa" } } };

    /// <summary>In the dark only colours differ; the rest of the page is the same.</summary>
    private static readonly object Colours = new { runOnly = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } } };

    private static readonly (ColorScheme Scheme, string Paper, object Rules)[] Schemes =
        [(ColorScheme.Light, "rgb(250, 248, 245)", Wcag), (ColorScheme.Dark, "rgb(23, 26, 28)", Colours)];

    /// <summary>Every page opened in the context afterwards can be inspected: axe and our own questions are there before the page's first line.</summary>
    public static async Task PrepareAsync(IBrowserContext context)
    {
        await context.AddInitScriptAsync(Resource(typeof(Deque.AxeCore.Commons.AxeResult), "Deque.AxeCore.Commons.Resources.axe.min.js"));
        await context.AddInitScriptAsync(Resource(typeof(Inspection), "inspection.js"));
    }

    /// <summary>Loads nothing again: the window is resized and the colour scheme changed on the page as it stands.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(IPage page, string what)
    {
        var faults = new List<string>();
        foreach (var width in new[] { 1440, 360 })
        {
            await page.SetViewportSizeAsync(width, width == 360 ? 740 : 900);
            await page.EvaluateAsync("kith.unfold()");
            foreach (var (scheme, paper, rules) in Schemes)
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await AskAsync("kith.axe", rules, $"{scheme}");
                await AskAsync("kith.paper", paper, $"{scheme}");
            }

            if (width == 360)
            {
                await AskAsync("kith.wide", null, "phone");
                await AskAsync("kith.small", null, "phone");
            }

            async Task AskAsync(string question, object? argument, string where) =>
                faults.AddRange((await page.EvaluateAsync<string[]>(question, argument)).Select(fault => $"{what}, {width} px, {where}: {fault}"));
        }

        return faults;
    }

    /// <summary>Where the links of a page lead.</summary>
    public static Task<string[]> WaysAsync(IPage page) => page.EvaluateAsync<string[]>("kith.ways()");

    private static string Resource(Type neighbour, string name)
    {
        using var stream = neighbour.Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in {neighbour.Assembly}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
