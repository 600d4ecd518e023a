using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Kith.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Pages;

/// <summary>
/// What holds for every page: no violation of WCAG 2.2 A or AA at the desk and on a phone, light and dark, the style sheet at work,
/// and nothing to scroll sideways on a phone.
/// </summary>
internal static class Inspection
{
    private const string LightPaper = "rgb(250, 248, 245)";
    private const string DarkPaper = "rgb(23, 26, 28)";

    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    /// <summary>In the dark only colours differ; the rest of the page is the same.</summary>
    private static readonly AxeRunOptions Colours = new() { RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    public static async Task<IReadOnlyList<string>> OfAsync(Person person, string what)
    {
        var faults = new List<string>();
        foreach (var width in new[] { 1440, 360 })
        {
            await person.Page.SetViewportSizeAsync(width, width == 360 ? 740 : 900);
            await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await PaperAsync(LightPaper, "light");
            await AxeAsync(Wcag, "light");
            if (!await person.IsPhoneWideAsync())
                faults.Add($"{what}, {width} px: wider than the screen: {await WidestAsync()}");
            await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await PaperAsync(DarkPaper, "dark");
            await AxeAsync(Colours, "dark");

            async Task AxeAsync(AxeRunOptions options, string scheme)
            {
                var result = await person.Page.RunAxe(options);
                faults.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(n =>
                    $"{what}, {width} px, {scheme}: {v.Id}, {v.Help}: {string.Join(' ', n.Target)} {n.Html} {string.Join(' ', n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))}")));
            }

            async Task PaperAsync(string colour, string scheme)
            {
                var shown = await person.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
                if (shown != colour)
                    faults.Add($"{what}, {width} px, {scheme}: the style sheet is not at work, the paper is {shown}");
            }
        }

        await person.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return faults;

        Task<string> WidestAsync() => person.Page.EvaluateAsync<string>(
            "() => [...document.querySelectorAll('main *, header *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, svg, .vh')).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')");
    }
}
