using Kith.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Pictures;

/// <summary>Takes the pictures in docs/pictures. Run by hand; README.md says how.</summary>
public sealed class Gallery(Chromium chromium, DemoClinic clinic) : BrowserTest(chromium, clinic), IClassFixture<DemoClinic>
{
    private static readonly (int Width, int Height, string Name)[] Screens = [(Desk, 900, "desk"), (Phone, 740, "phone")];

    [Fact(Explicit = true)]
    public async Task Take_a_picture_of_each_main_page_in_light_and_dark_at_the_desk_and_on_a_phone()
    {
        var nobody = await SomebodyAsync();
        await ShowAsync(nobody, "sign-in", "/sign-in");

        var ines = await SignedInAsync("ines@demo.example");
        await ShowAsync(ines, "today", "/today");
        await ShowAsync(ines, "caseload", "/caseload");
        var course = await CourseOfAsync(ines, "Priya Nair");
        await ShowAsync(ines, "course", course);
        await ShowAsync(ines, "inventory", $"{course}/inventory");
        await ShowAsync(ines, "circle", $"{course}/circle", "h2:has-text('The circle now')");
        await ines.OpenAsync($"{course}/sessions");
        await ines.FollowAsync("Session 7");
        await ShowAsync(ines, "session", ines.Path);
        await ShowAsync(ines, "formulation", $"{course}/formulation", "article.letter");

        var priya = await SignedInAsync("priya@demo.example");
        await ShowAsync(priya, "my-home", "/my");
        await ShowAsync(priya, "my-scores", "/my/scores");

        var beatriz = await SignedInAsync("beatriz@demo.example");
        await beatriz.OpenAsync("/my/check-in?part=1&question=9");
        await beatriz.Page.GetByRole(AriaRole.Radio, new() { Name = "Several days" }).CheckAsync();
        await TakeAsync(beatriz, "check-in");
    }

    private static async Task<string> CourseOfAsync(Person therapist, string client)
    {
        await therapist.OpenAsync("/caseload");
        await therapist.FollowAsync(client);
        return therapist.Path;
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
                    await person.Page.Locator(scrollTo).First.ScrollIntoViewIfNeededAsync();
                await person.Page.ScreenshotAsync(new()
                {
                    Path = Path.Combine(Repository.Root, "docs", "pictures", $"{name}-{screen}-{(scheme is ColorScheme.Light ? "light" : "dark")}.png"),
                });
            }
        }
    }
}
