using Kith.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Journeys;

/// <summary>The network goes away in the middle of the questions and comes back.</summary>
public sealed class CheckInAwayTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    private const string Waiting = "Object.keys(localStorage).filter(key => key.includes(':answer:')).length";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answers_are_kept_on_the_device_the_client_goes_on_and_they_are_sent_once(bool byLink)
    {
        var pair = new Pair(await SignedInAsync("tomas@demo.example"));
        await pair.AddTheClientAsync();
        await pair.BeginTheCourseAsync("Acute IPT for adults", 16);
        var (phone, start) = byLink ? (await SomebodyAsync(Phone), "/check-in") : (await ClientAsync(pair), "/my/check-in");
        if (byLink)
            await phone.EnterAsync(await pair.MakeALinkAsync());
        await phone.OpenAsync($"{start}?part=1&question=6");

        await phone.Context.SetOfflineAsync(true);
        await ChooseAsync(phone, "Question 6 of 9", "Several days");
        await phone.SeesAsync("Saved on this device.");
        await phone.TapAsync("Next");
        await ChooseAsync(phone, "Question 7 of 9", "Not at all");
        await phone.SeesAsync("2 answers are saved on this device.");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Back" }).ClickAsync();
        await phone.SeesAsync("Question 6 of 9");
        await Assertions.Expect(Radio(phone, "Several days")).ToBeCheckedAsync();
        await phone.TapAsync("Next");
        await phone.TapAsync("Next");
        await phone.SeesAsync("Question 8 of 9");
        await phone.TapAsync("Next");

        await ChooseAsync(phone, "Question 9 of 9", "Several days");
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "You are not alone with this. Talk to someone now." })).ToBeVisibleAsync(new() { Timeout = 1000 });
        await phone.SeesAsync("116 123");
        await phone.SeesAsync("nobody has read it yet");
        await phone.TapAsync("I need help now");
        await phone.SeesAsync("A call needs no internet");
        Assert.True(await phone.IsPhoneWideAsync());
        Assert.Equal(3, await phone.Page.EvaluateAsync<int>(Waiting));

        await phone.Context.SetOfflineAsync(false);
        await phone.SeesAsync("Your therapist has been told about this answer.");
        await Assertions.Expect(phone.Page.Locator("[data-saved]")).ToContainTextAsync("Sent");
        Assert.Equal(0, await phone.Page.EvaluateAsync<int>(Waiting));
        await pair.TherapistOpensAsync("");
        await pair.Therapist.SeesAsync("Risk: open");
        await phone.PressAsync("I am safe now, go on");
        await phone.OpenAsync($"{start}?part=1&check=1");
        await Assertions.Expect(phone.Page.Locator(".answers li").Nth(5)).ToContainTextAsync("Several days");
        await Assertions.Expect(phone.Page.Locator(".answers li").Nth(7)).ToContainTextAsync("Left empty");
    }

    [Fact]
    public async Task What_a_page_could_not_send_is_sent_by_the_next_one()
    {
        var pair = new Pair(await SignedInAsync("tomas@demo.example"));
        await pair.AddTheClientAsync();
        await pair.BeginTheCourseAsync("Acute IPT for adults", 16);
        var phone = await SomebodyAsync(Phone);
        await phone.EnterAsync(await pair.MakeALinkAsync());
        await phone.OpenAsync("/check-in?part=1&question=1");
        await phone.Page.RouteAsync("**/check-in/answer", call => call.AbortAsync());
        await ChooseAsync(phone, "Question 1 of 9", "Nearly every day");
        await phone.SeesAsync("Saved on this device.");

        await phone.Page.UnrouteAllAsync();
        await phone.OpenAsync("/check-in");
        await phone.SeesAsync("Go on with question 2");
        Assert.Equal(0, await phone.Page.EvaluateAsync<int>(Waiting));
    }

    private static async Task ChooseAsync(Person phone, string where, string answer)
    {
        await phone.SeesAsync(where);
        await Radio(phone, answer).CheckAsync();
    }

    private static ILocator Radio(Person phone, string answer) => phone.Page.GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true });

    private async Task<Person> ClientAsync(Pair pair)
    {
        var phone = await SomebodyAsync(Phone);
        await pair.GiveTheClientASignInAsync(phone);
        return phone;
    }
}
