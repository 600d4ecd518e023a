using Kith.Browser.Tests.Harness;

namespace Kith.Browser.Tests.Journeys;

public sealed class SafetyLoopTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    [Fact]
    public async Task From_a_worrying_answer_by_a_link_and_a_network_that_comes_and_goes_to_a_plan_on_the_phone_and_a_closed_alert()
    {
        var (therapist, phone) = (await SignedInAsync("tomas@demo.example", Phone), await SomebodyAsync(Phone));
        await new SafetyLoop(new Pair(therapist), phone, (_, _, _) => Task.CompletedTask).GoAsync();
        Assert.Empty(therapist.Faults);
    }
}
