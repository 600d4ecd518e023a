using Kith.Browser.Tests.Harness;

namespace Kith.Browser.Tests.Pages;

/// <summary>Every page of the product as anybody may meet it. A route that no walk reaches is a failure.</summary>
public abstract class EveryPageTests(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic)
{
    protected static bool IsClients(string route) => route == "/my" || route.StartsWith("/my/", StringComparison.Ordinal);

    protected static bool IsAdministrators(string route) => route.StartsWith("/accounts", StringComparison.Ordinal);

    protected static bool IsEverybodys(string route) => route is "/sign-in" or "/not-found" or "/help";

    private protected static void AllIsWell(IEnumerable<Walk> walks, Func<string, bool> these)
    {
        var all = walks.ToList();
        var missed = Routes.All.Where(these).Except(all.SelectMany(w => w.Seen), StringComparer.Ordinal).Select(route => $"no link led to {route}");
        var faults = all.SelectMany(w => w.Faults).Concat(missed).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }
}

public sealed class EveryTherapistsPageTests(Chromium chromium, DemoClinic clinic) : EveryPageTests(chromium, clinic), IClassFixture<DemoClinic>
{
    [Fact(Explicit = true)]
    public async Task A_therapist_meets_no_barrier_on_any_page()
    {
        var ines = await SignedInAsync("ines@demo.example");
        var tomas = await SignedInAsync("tomas@demo.example");
        Walk[] walks = [new(ines, perRoute: 1), new(tomas, perRoute: 1)];
        await walks[0].FromAsync("/today", "/caseload", "/clients/add");
        await walks[1].FromAsync("/today", "/caseload");
        AllIsWell(walks, route => !IsClients(route) && !IsAdministrators(route) && !IsEverybodys(route));
    }
}

public sealed class EveryClientsPageTests(Chromium chromium, DemoClinic clinic) : EveryPageTests(chromium, clinic), IClassFixture<DemoClinic>
{
    [Fact(Explicit = true)]
    public async Task A_client_meets_no_barrier_on_any_page()
    {
        var walks = new List<Walk>();
        foreach (var (name, more) in new (string, string[])[]
        {
            ("priya", ["/my/check-in", "/my/check-in?part=1&question=1", "/my/check-in?part=1&question=9", "/my/check-in?part=1&check=1"]),
            ("beatriz", ["/my/formulation", "/my/areas"]),
            ("joan", ["/my/scores", "/my/signs"]),
            ("hannah", []),
        })
        {
            var walk = new Walk(await SignedInAsync($"{name}@demo.example"), perRoute: 1);
            await walk.FromAsync(["/my", .. more]);
            walks.Add(walk);
        }

        AllIsWell(walks, IsClients);
    }
}

public sealed class EverybodysPageTests(Chromium chromium, DemoClinic clinic) : EveryPageTests(chromium, clinic), IClassFixture<DemoClinic>
{
    [Fact(Explicit = true)]
    public async Task Nobody_meets_a_barrier_before_signing_in()
    {
        var walk = new Walk(await SomebodyAsync(), perRoute: 1);
        await walk.FromAsync("/sign-in", "/help", "/not-found");
        AllIsWell([walk], IsEverybodys);
    }

    [Fact(Explicit = true)]
    public async Task An_administrator_meets_no_barrier_on_any_page()
    {
        var walk = new Walk(await SignedInAsync("admin@demo.example"), perRoute: 1);
        await walk.FromAsync("/accounts", "/help");
        AllIsWell([walk], IsAdministrators);
    }
}
