using System.Globalization;
using System.Text.RegularExpressions;
using Kith.Browser.Tests.Harness;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Journeys;

/// <summary>The closeness circle by mouse, by keyboard and as a list, and what is kept of it.</summary>
internal static class Circles
{
    public static async Task DragIntoTheCircleAsync(this Pair pair, string name, int ring, int angle)
    {
        var page = pair.Therapist.Page;
        await pair.TherapistOpensAsync("/circle");
        var box = await page.GetByRole(AriaRole.Button, new() { Name = $"Put {name} in the circle" }).BoundingBoxAsync();
        var to = await PlaceAsync(page, ring, angle);
        await page.Mouse.MoveAsync(box!.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to[0], to[1], new() { Steps = 8 });
        await page.Mouse.UpAsync();
        await IsSavedAsync(pair.Therapist, name, ring);
    }

    public static async Task PlaceByKeyboardAsync(this Pair pair, string name)
    {
        var page = pair.Therapist.Page;
        await pair.TherapistOpensAsync("/circle");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Put {name} in the circle" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await IsSavedAsync(pair.Therapist, name, ring: 3);
        await page.Locator($"svg.live [data-name=\"{name}\"]").Filter(new() { Visible = true }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowRight");
        await IsSavedAsync(pair.Therapist, name, ring: 2);
    }

    public static async Task PlaceFromTheListAsync(this Pair pair, string name, string ring)
    {
        var therapist = pair.Therapist;
        await pair.TherapistOpensAsync("/circle");
        await therapist.PickAsync($"Ring of {name}", ring);
        await therapist.PressAsync("Save these places");
        await therapist.IsNotRefusedAsync();
        await Assertions.Expect(therapist.Field($"Ring of {name}").Locator("option[selected]")).ToHaveTextAsync(ring);
    }

    public static async Task KeepTheCircleAsync(this Pair pair, string moment)
    {
        await pair.TherapistOpensAsync("/circle");
        await pair.Therapist.ChooseAsync("As the circle of the", moment);
        await pair.Therapist.PressAsync("Keep today’s circle");
        await pair.Therapist.SeesAsync($"{moment}, {Days.Today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
    }

    public static async Task SeeWhoMovedAsync(this Pair pair, params string[] sentences)
    {
        await pair.TherapistOpensAsync("/circle/compare");
        foreach (var sentence in sentences)
            await pair.Therapist.SeesAsync(sentence);
    }

    private static Task IsSavedAsync(Person therapist, string name, int ring)
    {
        var words = new[] { "", "inner ring", "middle ring", "outer ring" }[ring];
        return Assertions.Expect(therapist.Page.Locator("[data-says]")).ToContainTextAsync(
            new Regex($"{name}: {words}.*Saved", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    /// <summary>Where a place of the drawing is on the screen.</summary>
    private static Task<float[]> PlaceAsync(IPage page, int ring, int angle) => page.EvaluateAsync<float[]>(
        """
        ([ring, angle]) => {
          const svg = [...document.querySelectorAll('svg.places')].find(s => s.getClientRects().length > 0);
          const box = svg.viewBox.baseVal, turn = angle * Math.PI / 180, far = Number(svg.dataset.places.split(' ')[ring - 1]);
          const point = new DOMPoint(box.width / 2 + far * Math.sin(turn), box.height / 2 - far * Math.cos(turn)).matrixTransform(svg.getScreenCTM());
          return [point.x, point.y];
        }
        """, new[] { ring, angle });
}
