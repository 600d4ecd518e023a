using System.Diagnostics;
using Kith.Browser.Tests.Harness;
using Kith.Browser.Tests.Journeys;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Safety;

/// <summary>Whoever answers that life is not worth living sees whom to call, on the spot: within a second of the tap.</summary>
public sealed class HelpAtOnceTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task The_numbers_stand_there_within_a_second_with_and_without_script_with_and_without_a_network()
    {
        var pair = new Pair(await SignedInAsync("tomas@demo.example"));
        await pair.AddTheClientAsync();
        await pair.BeginTheCourseAsync("Acute IPT for adults", 16);
        var link = await pair.MakeALinkAsync();
        var phones = new[] { (Script: true, Phone: await SomebodyAsync(Phone)), (Script: false, Phone: await SomebodyAsync(Phone, script: false)) };
        foreach (var (_, phone) in phones)
            await phone.EnterAsync(link);
        foreach (var (script, phone) in phones)
        {
            await phone.OpenAsync("/check-in?part=1&question=9");
            foreach (var away in (bool[])[false, true])
            {
                await phone.Context.SetOfflineAsync(away);
                var least = TimeSpan.MaxValue;
                for (var time = 0; time < 3; time++)
                {
                    await Radio(phone, "Not at all").TapAsync();
                    await Assertions.Expect(Help(phone)).ToBeHiddenAsync();
                    var watch = Stopwatch.StartNew();
                    await Radio(phone, "Several days").TapAsync();
                    await Help(phone).WaitForAsync();
                    await phone.Page.GetByText("116 123").First.WaitForAsync();
                    least = watch.Elapsed < least ? watch.Elapsed : least;
                }

                TestContext.Current.SendDiagnosticMessage("Script {0}, network {1}: help after {2:N0} ms", script, !away, least.TotalMilliseconds);
                Assert.True(least < Soon, $"Help stood there only after {least}, script {script}, network {!away}.");
            }
        }
    }

    private static ILocator Radio(Person phone, string answer) => phone.Page.GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true });

    private static ILocator Help(Person phone) => phone.Page.GetByRole(AriaRole.Heading, new() { Name = "You are not alone with this. Talk to someone now." });
}
