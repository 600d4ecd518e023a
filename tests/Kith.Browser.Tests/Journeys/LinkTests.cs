using Kith.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Journeys;

/// <summary>A client without a sign-in, a phone, and a link from the therapist.</summary>
public sealed class LinkTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_questions_are_answered_on_a_phone_and_the_link_is_used_up(bool script)
    {
        var pair = new Pair(await SignedInAsync("tomas@demo.example"));
        await pair.AddTheClientAsync();
        await pair.BeginTheCourseAsync("Acute IPT for adults", 16);
        var link = await pair.MakeALinkAsync();

        var phone = await SomebodyAsync(Phone, script);
        await phone.EnterAsync(link);
        await phone.OpenAsync("/check-in?part=1&question=9");
        var help = phone.Page.GetByRole(AriaRole.Heading, new() { Name = "You are not alone with this. Talk to someone now." });
        await Assertions.Expect(help).Not.ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Radio, new() { Name = "Several days", Exact = true }).CheckAsync();
        await Assertions.Expect(help).ToBeVisibleAsync(new() { Timeout = 1000 });
        await phone.PressAsync("I need help now");
        await phone.SeesAsync("116 123");
        await pair.TherapistOpensAsync("");
        await pair.Therapist.SeesAsync("Risk: open");

        await phone.AnswerByLinkAsync();
        var other = await SomebodyAsync(Phone, script);
        await other.Page.GotoAsync(link);
        await other.SeesAsync("This link was used: the answers are sent.");
        await pair.TherapistOpensAsync("/measures/links");
        await pair.Therapist.SeesAsync("Answers sent");
        Assert.Empty(phone.Faults);
        Assert.True(await phone.IsPhoneWideAsync());
    }
}
