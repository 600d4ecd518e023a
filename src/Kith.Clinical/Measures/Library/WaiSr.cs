namespace Kith.Clinical.Measures.Library;

/// <summary>Working Alliance Inventory, short revised. See <c>docs/measures/wai-sr.md</c>.</summary>
internal static class WaiSr
{
    public static readonly Measure Definition = new()
    {
        Key = "wai-sr",
        Name = "WAI-SR",
        About = "working together",
        Questions = Item.Alike(12, 1, 5),
        Window = "the therapy so far",
        Direction = Direction.HigherIsBetter,
        Sources =
        [
            "Hatcher RL, Gillaspy JA (2006). Development and validation of a revised short version of the Working Alliance Inventory. Psychother Res 16:12-25.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Under copyright; permission is needed.",
            SaidBy: "The owners of the inventory",
            Where: "as commonly stated"),
        Example = new(
            [.. Enumerable.Repeat<int?>(4, 12)],
            Total: 48,
            BandKey: null,
            From: "The rule of the authors (twelve items, each 1 to 5), added up by hand."),
    };
}
