using Kith.Browser.Tests.Harness;
using Kith.Browser.Tests.Journeys;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Pictures;

/// <summary>Takes the pictures in docs/pictures: each main page in light and dark, at the desk and on a phone, and the way from a worrying answer to a closed alert. No test; README.md says how.</summary>
internal sealed class Gallery(Chromium chromium, DemoClinic clinic)
{
    private static readonly (int Width, int Height, string Name)[] Screens = [(1440, 900, "desk"), (360, 740, "phone")];

    public static async Task<int> TakeAsync()
    {
        var (chromium, clinic) = (new Chromium(), new DemoClinic());
        await chromium.InitializeAsync();
        try
        {
            await clinic.InitializeAsync();
            await new Gallery(chromium, clinic).TakeAllAsync();
            return 0;
        }
        finally
        {
            await chromium.DisposeAsync();
            await clinic.DisposeAsync();
        }
    }

    private async Task TakeAllAsync()
    {
        await ShowAsync(await ComeAsync(null), "sign-in", "/sign-in");

        var ines = await ComeAsync("ines");
        await ShowAsync(ines, "today", "/today");
        await ShowAsync(ines, "caseload", "/caseload");
        await ines.FollowAsync("Priya Nair");
        var course = ines.Path;
        await ShowAsync(ines, "course", course);
        await ShowAsync(ines, "inventory", $"{course}/inventory");
        await ShowAsync(ines, "circle", $"{course}/circle", ".drawing");
        await ines.OpenAsync($"{course}/sessions");
        await ines.FollowAsync("Session 7");
        await ShowAsync(ines, "session", ines.Path);
        await ShowAsync(ines, "formulation", $"{course}/formulation", "article.letter");

        var priya = await ComeAsync("priya");
        await ShowAsync(priya, "my-home", "/my");
        await ShowAsync(priya, "my-scores", "/my/scores");

        var beatriz = await ComeAsync("beatriz");
        await beatriz.OpenAsync("/my/check-in?part=1&question=9");
        await beatriz.Page.GetByRole(AriaRole.Radio, new() { Name = "Several days" }).CheckAsync();
        await TakeAsync(beatriz, "check-in", "legend");

        await TakeTheSafetyLoopAsync();
    }

    /// <summary>Each step from the link to the closed alert, numbered, on a phone.</summary>
    private async Task TakeTheSafetyLoopAsync()
    {
        var (therapist, phone) = (await ComeAsync("tomas"), await ComeAsync(null));
        await therapist.Page.SetViewportSizeAsync(360, 740);
        await phone.Page.SetViewportSizeAsync(360, 740);
        var step = 0;
        await new SafetyLoop(new Pair(therapist), phone, async (person, name, middle) =>
        {
            await middle.First.EvaluateAsync("part => part.scrollIntoView({ block: 'center' })");
            await person.Page.ScreenshotAsync(new() { Path = PathOf($"safety-{++step:00}-{name}") });
        }).GoAsync();
    }

    private async Task<Person> ComeAsync(string? name)
    {
        var person = await Person.ComeAsync(chromium.Browser, clinic.Address, width: 1440, script: true, dark: false);
        if (name is not null)
            await person.SignInAsync($"{name}@demo.example", DemoClinic.Password);
        return person;
    }

    private static async Task ShowAsync(Person person, string name, string path, string? scrollTo = null)
    {
        await person.OpenAsync(path);
        await TakeAsync(person, name, scrollTo);
    }

    private static async Task TakeAsync(Person person, string name, string? scrollTo = null)
    {
        foreach (var (width, height, screen) in Screens)
        {
            await person.Page.SetViewportSizeAsync(width, height);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await person.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                if (scrollTo is not null && screen == "phone")
                    await person.Page.Locator(scrollTo).First.EvaluateAsync("part => part.scrollIntoView({ block: 'start' })");
                await person.Page.ScreenshotAsync(new()
                {
                    Path = PathOf($"{name}-{screen}-{(scheme is ColorScheme.Light ? "light" : "dark")}"),
                });
            }
        }
    }

    private static string PathOf(string picture) => Path.Combine(Repository.Root, "docs", "pictures", $"{picture}.png");
}
