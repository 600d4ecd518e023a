using System.IO.Compression;
using System.Text;
using Kith.Browser.Tests.Harness;

namespace Kith.Browser.Tests.Journeys;

/// <summary>A client takes their record with them, on the phone, and opens what they got.</summary>
public sealed class TakeAwayTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_takes_everything_away_in_one_file_and_can_read_it_without_a_network(bool script)
    {
        var joan = await SignedInAsync("joan@demo.example", Phone, script);
        await joan.FollowAsync("Take my record with me");
        await joan.SeesAsync("Anybody who has the file can read it.");
        var without = await MakeAsync(joan);
        Assert.DoesNotContain("Arthur", without, StringComparison.Ordinal);
        await joan.TickAsync("Put in the people in my life");
        var with = await MakeAsync(joan);
        Assert.Contains("Arthur", with, StringComparison.Ordinal);

        var reader = await SomebodyAsync(Phone, script: false);
        await reader.Context.SetOfflineAsync(true);
        await reader.Page.SetContentAsync(without);
        await reader.SeesAsync("Joan Whitcombe");
        await reader.SeesAsync("My goals");
        Assert.Empty(reader.Faults);
    }

    /// <summary>The page out of the file.</summary>
    private static async Task<string> MakeAsync(Person joan)
    {
        var download = await joan.Page.RunAndWaitForDownloadAsync(() => joan.TapAsync("Make the file"));
        Assert.Matches(@"^kith-my-record-\d{4}-\d\d-\d\d\.zip$", download.SuggestedFilename);
        await using var zip = await ZipArchive.CreateAsync(await download.CreateReadStreamAsync(), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
        Assert.NotNull(zip.GetEntry("my-record.pdf"));
        Assert.NotNull(zip.GetEntry("my-record.fhir.json"));
        using var page = new StreamReader(await zip.GetEntry("my-record.html")!.OpenAsync());
        return System.Net.WebUtility.HtmlDecode(await page.ReadToEndAsync());
    }
}
