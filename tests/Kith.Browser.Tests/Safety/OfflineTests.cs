using Kith.Browser.Tests.Harness;

namespace Kith.Browser.Tests.Safety;

/// <summary>What can be read where there is no signal: the numbers to call, and a plan that was opened before.</summary>
public sealed class OfflineTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    private const string Kept = "async () => (await (await caches.open('kith-pages')).match('/my/plan')) !== undefined";
    private const string HelpKept = "async () => navigator.serviceWorker.controller !== null && (await caches.match('/help')) !== undefined";

    [Fact]
    public async Task The_numbers_to_call_are_there_without_a_network_for_somebody_who_never_signed_in()
    {
        var somebody = await SomebodyAsync(Phone);
        await somebody.OpenAsync("/sign-in");
        await somebody.WaitUntilAsync(HelpKept);
        await somebody.Context.SetOfflineAsync(true);
        await somebody.Page.GotoAsync("/help");
        await somebody.Page.GetByText("Germany", new() { Exact = true }).ClickAsync();
        await somebody.SeesAsync("0800 111 0 111");
        Assert.True(await somebody.IsPhoneWideAsync());
    }

    [Fact]
    public async Task A_plan_opened_once_is_read_without_a_network_and_gone_when_the_client_leaves()
    {
        var gareth = await SignedInAsync("gareth@demo.example", Phone);
        await gareth.FollowAsync("My safety plan");
        await gareth.SeesAsync("This plan is kept on this device");
        await gareth.WaitUntilAsync(Kept);
        await gareth.Context.SetOfflineAsync(true);
        await gareth.Page.GotoAsync("/my/plan");
        await gareth.SeesAsync("Walk to the harbour and back");
        await gareth.SeesAsync("Samaritans");

        await gareth.Context.SetOfflineAsync(false);
        await gareth.Page.GotoAsync("/my/plan");
        await gareth.PressAsync("Leave now");
        await gareth.Page.WaitForURLAsync("**/leave");
        Assert.Equal("", (await gareth.Page.InnerTextAsync("body")).Trim());
        Assert.False(await gareth.Page.EvaluateAsync<bool>(Kept));

        // The page was gone at once; a busy server may sign out a moment later.
        for (var tries = 0; tries < 20 && !gareth.Path.StartsWith("/sign-in", StringComparison.Ordinal); tries++)
            await gareth.Page.GotoAsync("/my/plan");
        Assert.StartsWith("/sign-in", gareth.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_shares_a_device_keeps_no_plan_on_it()
    {
        var gareth = await SignedInAsync("gareth@demo.example", Phone);
        await gareth.OpenAsync("/my/plan");
        await gareth.TapAsync("Do not keep it here");
        await gareth.SeesAsync("This plan is not kept on this device");
        await gareth.OpenAsync("/my/plan");
        await gareth.SeesAsync("This plan is not kept on this device");
        Assert.False(await gareth.Page.EvaluateAsync<bool>(Kept));
        await gareth.TapAsync("Keep it on this device");
        await gareth.SeesAsync("This plan is kept on this device");
        await gareth.PressAsync("Sign out");
        Assert.False(await gareth.Page.EvaluateAsync<bool>(Kept));
    }
}
