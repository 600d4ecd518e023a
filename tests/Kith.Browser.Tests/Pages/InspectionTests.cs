using Kith.Browser.Tests.Harness;

namespace Kith.Browser.Tests.Pages;

/// <summary>The inspection itself: a page with one fault of each kind is found out, and a page without is not.</summary>
public sealed class InspectionTests(Chromium chromium) : IAsyncLifetime
{
    private const string Head = """
        <!doctype html><html lang="en"><head><title>Page</title><meta name="viewport" content="width=device-width">
        <style>:root { color-scheme: light dark; } body { margin: 0; background: light-dark(rgb(250, 248, 245), rgb(23, 26, 28)); color: light-dark(#111, #eee); }
        input { min-height: 44px; } .pale { color: light-dark(#111, #333); } .thin { display: block; height: 20px; } .long { width: 500px; }</style></head><body><main><h1>Page</h1>
        """;

    private Microsoft.Playwright.IBrowserContext context = null!;

    public async ValueTask InitializeAsync()
    {
        context = await chromium.Browser.NewContextAsync();
        await Inspection.PrepareAsync(context);
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    [Theory]
    [InlineData("<p>A page with <a href='/x'>a link</a> in a line.</p><label>Name <input></label>", null)]
    [InlineData("<input>", "1440 px, Light: label")]
    [InlineData("<p class='pale'>Words that are only read by day</p>", "360 px, Dark: color-contrast")]
    [InlineData("<a class='thin' href='/x'>Alone</a>", "too low for a thumb")]
    [InlineData("<p class='long'>Long</p>", "wider than the screen")]
    [InlineData("<details><summary style='min-height: 44px'>More</summary><img src=''></details>", "image-alt")]
    public async Task A_fault_is_found(string content, string? fault)
    {
        var page = await context.NewPageAsync();
        await page.SetContentAsync($"{Head}{content}</main></body></html>");
        var faults = await Inspection.OfAsync(page, "this page");
        Assert.Equal(fault is null, faults.Count == 0);
        Assert.All(faults.Take(1), found => Assert.Contains(fault ?? "", string.Join('\n', faults), StringComparison.Ordinal));
    }
}
