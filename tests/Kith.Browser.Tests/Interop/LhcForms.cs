using Microsoft.Playwright;

namespace Kith.Browser.Tests.Interop;

/// <summary>
/// LHC-Forms of the US National Library of Medicine, as its npm package lforms ships it, in a page of its own: another program that shows a
/// Questionnaire and scores it. It is fetched by tools/fetch-lforms.sh and belongs to no release.
/// </summary>
internal sealed class LhcForms(IPage page)
{
    private const string Place = "http://forms.invalid";
    private const string Html = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>LHC-Forms</title><link rel="stylesheet" href="/webcomponent/styles.css"></head>
        <body><div id="form"></div><script src="/webcomponent/assets/lib/zone.min.js"></script><script src="/webcomponent/lhc-forms.js"></script>
        <script src="/fhir/R4/lformsFHIR.min.js"></script></body></html>
        """;

    private static string Folder => Environment.GetEnvironmentVariable("KITH_TEST_LFORMS") is { Length: > 0 } given
        ? given
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "kith", "lforms-40.1.3");

    public async Task OpenAsync()
    {
        var files = Path.Combine(Folder, "package", "dist", "lforms");
        Assert.True(Directory.Exists(files), $"LHC-Forms is not in {Folder}. Run tools/fetch-lforms.sh, which takes it from npm, and then the tests again.");
        await page.RouteAsync($"{Place}/**", async route =>
        {
            var path = new Uri(route.Request.Url).AbsolutePath.TrimStart('/');
            if (path.Length == 0)
                await route.FulfillAsync(new() { ContentType = "text/html", Body = Html });
            else if (File.Exists(Path.Combine(files, path)))
                await route.FulfillAsync(new() { Path = Path.Combine(files, path), ContentType = path.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/javascript" });
            else
                await route.FulfillAsync(new() { Status = 404 });
        });
        await page.GotoAsync(Place);
    }

    public async Task ShowAsync(string questionnaire) =>
        await page.EvaluateAsync("json => LForms.Util.addFormToPage(JSON.parse(json), 'form', { prepopulate: false })", questionnaire);

    /// <summary>Chooses an answer as a person does. A question that is not shown is passed over.</summary>
    /// <param name="question">Its linkId.</param>
    /// <param name="choice">Counted from 0 in the order of the form.</param>
    /// <returns>Whether the question was there.</returns>
    public async Task<bool> ChooseAsync(string question, int choice)
    {
        var item = page.Locator($"[id='item-{question}/1']");
        if (await item.CountAsync() == 0)
            return false;
        await item.Locator("label.lhc-answer").Nth(choice).ClickAsync();
        return true;
    }

    /// <summary>The words of the questions on the page, in their order.</summary>
    public async Task<IReadOnlyList<string>> QuestionsAsync() => await page.Locator(".lhc-datatype-CODING span.question").AllInnerTextsAsync();

    /// <summary>The total it has worked out; null while there is none.</summary>
    public async Task<decimal?> TotalAsync() => await page.EvaluateAsync<decimal?>(
        "() => LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4').item?.find(i => i.linkId === 'total')?.answer?.[0].valueDecimal ?? null");

    /// <summary>Waits until it shows a total: it works it out a moment after the last answer.</summary>
    public async Task<decimal?> WaitForTotalAsync(decimal? expected)
    {
        var total = await TotalAsync();
        for (var waited = 0; total != expected && waited < 50; waited++)
        {
            await page.WaitForTimeoutAsync(100);
            total = await TotalAsync();
        }

        return total;
    }
}
