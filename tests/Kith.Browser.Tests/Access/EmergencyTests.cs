using Kith.Browser.Tests.Harness;
using Kith.Browser.Tests.Journeys;

namespace Kith.Browser.Tests.Access;

/// <summary>A record opened in an emergency by somebody whose client it is not, and what the client then sees.</summary>
public sealed class EmergencyTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    [Fact]
    public async Task It_stands_on_every_page_while_it_lasts_the_client_reads_who_it_was_and_why_and_a_second_person_looks_at_it()
    {
        var pair = new Pair(await SignedInAsync("ines@demo.example"));
        await pair.AddTheClientAsync();
        await pair.BeginTheCourseAsync("Acute IPT for adults", 16);
        await pair.GiveTheClientASignInAsync(await SomebodyAsync(Phone));
        var record = pair.Course.Split('/')[^1];

        var tomas = await SignedInAsync("tomas@demo.example", Phone);
        await tomas.OpenAsync("/caseload");
        await tomas.FollowAsync("Open a record in an emergency");
        await tomas.FillAsync("The client's name", Pair.ClientName);
        await tomas.FillDateAsync("Born", new(1988, 5, 4));
        await tomas.ChooseAsync("Reason", "Somebody is in immediate danger");
        await tomas.PressAsync("Open the record for an hour");
        await tomas.IsRefusedAsync("Why, in words");
        await tomas.FillAsync("Why, in words", "Her sister rang the front desk and could not reach her.");
        await tomas.PressAsync("Open the record for an hour");
        Assert.Equal($"/emergency/{record}", tomas.Path);
        await tomas.SeesAsync("Her own telephone, evenings");
        foreach (var page in (string[])["/today", "/caseload", "/account"])
        {
            await tomas.OpenAsync(page);
            await tomas.SeesAsync("A record that is not yours is open to you until");
            Assert.True(await tomas.IsPhoneWideAsync());
        }

        var nora = pair.Client;
        await nora.OpenAsync("/my");
        await nora.FollowAsync("Who opened my record");
        await nora.SeesAsync("Tomas Oduya, who is not your therapist, opened your record for at most an hour");
        await nora.SeesAsync("could not reach her");
        Assert.True(await nora.IsPhoneWideAsync());

        await tomas.OpenAsync($"/emergency/{record}");
        await tomas.PressAsync("Close the record now");
        await tomas.DoesNotSeeAsync("is open to you until");
        Assert.Equal(404, (await tomas.Page.GotoAsync($"/emergency/{record}"))!.Status);

        var alex = await SignedInAsync("admin@demo.example", Phone);
        await alex.FollowAsync("Audit");
        await alex.FollowAsync("Records opened in an emergency");
        await alex.DoesNotSeeAsync(Pair.ClientName);
        await alex.Page.GetByRole(Microsoft.Playwright.AriaRole.Radio, new() { NameRegex = new("Tomas Oduya") }).CheckAsync();
        await alex.ChooseAsync("What you found", "It was right");
        await alex.FillAsync("In words", "The sister reached her an hour later.");
        await alex.PressAsync("Keep what I found");
        await alex.SeesAsync("It was right (Alex Reed)");
        Assert.True(await alex.IsPhoneWideAsync());
    }
}
