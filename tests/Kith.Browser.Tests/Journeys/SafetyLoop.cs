using Kith.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Journeys;

/// <summary>
/// From a worrying answer on a phone that loses its signal to a closed alert: what client and therapist do, both on telephones.
/// <paramref name="look"/> is told of each step with what stands in the middle of it, for whoever takes pictures.
/// </summary>
internal sealed class SafetyLoop(Pair pair, Person phone, Func<Person, string, ILocator, Task> look)
{
    public const string Help = "You are not alone with this. Talk to someone now.";
    private const string Waiting = "Object.keys(localStorage).filter(key => key.includes(':answer:')).length";
    private const string PlanKept = "async () => (await (await caches.open('kith-pages')).match('/my/plan')) !== undefined";

    public async Task GoAsync()
    {
        await pair.AddTheClientAsync();
        await pair.BeginTheCourseAsync("Acute IPT for adults", 16);
        await OpenTheLinkAsync();
        await AnswerThroughACutNetworkAsync();
        await AnswerTheNinthAsync();
        await AcknowledgeAsync();
        await AssessAsync();
        await WriteThePlanAsync();
        await ReadThePlanWithoutANetworkAsync();
        await CloseAsync();
    }

    private async Task OpenTheLinkAsync()
    {
        var link = await pair.MakeALinkAsync();
        await phone.OpenAsync(link);
        await look(phone, "link", phone.Page.Locator("h1"));
        await phone.EnterAsync(link);
    }

    private async Task AnswerThroughACutNetworkAsync()
    {
        await phone.OpenAsync("/check-in?part=1&question=1");
        for (var question = 1; question <= 8; question++)
        {
            await phone.SeesAsync($"Question {question} of 9");
            if (question == 3)
                await CutTheNetworkAsync();
            await phone.Page.GetByRole(AriaRole.Radio, new() { Name = "Several days", Exact = true }).CheckAsync();
            if (question == 5)
            {
                await phone.SeesAsync("3 answers are saved on this device.");
                await look(phone, "network-cut", phone.Page.Locator("[data-saved]"));
            }

            if (question == 6)
            {
                await phone.Context.SetOfflineAsync(false);
                await phone.SeesAsync("Sent");
                Assert.Equal(0, await phone.Page.EvaluateAsync<int>(Waiting));
                await look(phone, "network-back", phone.Page.Locator("[data-saved]"));
            }

            await phone.TapAsync("Next");
        }
    }

    /// <summary>Once the question stands there whole: a browser that is still fetching a page would show its own words instead.</summary>
    private async Task CutTheNetworkAsync()
    {
        await phone.Page.WaitForLoadStateAsync(LoadState.Load);
        await phone.Context.SetOfflineAsync(true);
    }

    /// <summary>Help stands on the page of the answer itself, within a second of the tap.</summary>
    private async Task AnswerTheNinthAsync()
    {
        await phone.SeesAsync("Question 9 of 9");
        var help = phone.Page.GetByRole(AriaRole.Heading, new() { Name = Help });
        await Assertions.Expect(help).Not.ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Radio, new() { Name = "Several days", Exact = true }).CheckAsync();
        await Assertions.Expect(help).ToBeVisibleAsync(new() { Timeout = 1000 });
        await phone.SeesAsync("116 123");
        await phone.SeesAsync("Your therapist has been told about this answer.");
        await look(phone, "item-9", phone.Page.Locator("legend"));
        await look(phone, "help", help);
        Assert.True(await phone.IsPhoneWideAsync());
    }

    private async Task AcknowledgeAsync()
    {
        var therapist = pair.Therapist;
        await therapist.OpenAsync("/today");
        await therapist.SeesAsync("An answer about safety waits for you");
        await pair.TherapistOpensAsync("");
        await therapist.FollowAsync("Read it and write what was done");
        await look(therapist, "alert", therapist.Page.Locator("h1"));
        await therapist.PressAsync("I have read it and am acting");
        await therapist.SeesAsync("has read it and is acting");
        await look(therapist, "acknowledged", therapist.Page.GetByText("has read it and is acting"));
    }

    private async Task AssessAsync()
    {
        var therapist = pair.Therapist;
        await therapist.FollowAsync("Assess the risk");
        await therapist.ChooseAsync("How you spoke", "Spoken to by phone");
        await therapist.FillAsync("Where the client is now, and the number to call back", "At home, 07700 900123");
        await therapist.ChooseAsync("1. Do they wish to be dead, or not to wake up?", "Yes");
        await therapist.ChooseAsync("2. Do they think of killing themselves?", "Yes");
        await therapist.ChooseAsync("3. Have they thought of how?", "No");
        await therapist.ChooseAsync("4. Have they some intention of acting on it?", "No");
        await therapist.ChooseAsync("5. Have they worked out a plan, and mean to carry it out?", "No");
        await therapist.ChooseAsync("6. Have they done, begun or prepared anything?", "No");
        await therapist.FillAsync("What and who keeps them alive", "Her sister, who stays tonight. Her son.");
        await therapist.ChooseAsync("What you judge", "Low");
        await therapist.FillAsync("What was agreed, and when you speak again", "Her sister stays. We speak tomorrow at nine.");
        await look(therapist, "assess", therapist.Page.GetByText("3. Have they thought of how?"));
        await therapist.PressAsync("Keep this assessment");
        await therapist.IsNotRefusedAsync();
        await therapist.SeesAsync("Low: by the next working day");
        await therapist.SeesAsync("▲ Open");
        await look(therapist, "assessed", therapist.Page.GetByRole(AriaRole.Heading, new() { Name = "Assessments" }));
    }

    private async Task WriteThePlanAsync()
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync("/safety/plan");
        await therapist.FillAsync("1. How I notice that a crisis is coming", "I lie awake after four and stop answering messages.");
        await therapist.FillAsync("2. What I can do by myself", "Walk to the harbour and back. The radio in the kitchen.");
        await therapist.FillAsync("4. People I can ask for help", "My sister Ida, 07700 900456. She knows of this plan.");
        await therapist.FillAsync("6. How I make the place around me safer", "Ida keeps the tablets and gives me two days' worth.");
        await look(therapist, "plan-written", therapist.Page.GetByText("2. What I can do by myself"));
        await therapist.PressAsync("Keep this plan");
        await therapist.IsNotRefusedAsync();
    }

    private async Task ReadThePlanWithoutANetworkAsync()
    {
        await pair.GiveTheClientASignInAsync(phone);
        await phone.FollowAsync("My safety plan");
        await phone.WaitUntilAsync(PlanKept);
        await phone.Context.SetOfflineAsync(true);
        await phone.Page.GotoAsync("/my/plan");
        await phone.SeesAsync("Walk to the harbour and back");
        await phone.SeesAsync("Samaritans");
        await look(phone, "plan-offline", phone.Page.Locator("h1"));
        Assert.True(await phone.IsPhoneWideAsync());
        await phone.Context.SetOfflineAsync(false);
    }

    private async Task CloseAsync()
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync("");
        await therapist.FollowAsync("Read it and write what was done");
        await therapist.ChooseAsync("How you reached the client", "Spoken to by phone");
        await therapist.ChooseAsync("What was settled", "Seen or called more often for a while");
        await therapist.FillAsync("What was done", "Called her at once. Thoughts without a plan, her sister stays tonight. We wrote the plan together.");
        await look(therapist, "close", therapist.Page.GetByText("What was settled"));
        await therapist.PressAsync("Write down and close");
        await therapist.IsNotRefusedAsync();
        await therapist.SeesAsync("An answer about safety, and what was done");
        await look(therapist, "closed", therapist.Page.Locator("h1"));
        await pair.TherapistOpensAsync("");
        await therapist.SeesAsync("Risk: nothing open");
        Assert.True(await therapist.IsPhoneWideAsync());
    }
}
