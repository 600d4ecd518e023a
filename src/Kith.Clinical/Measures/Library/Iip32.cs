namespace Kith.Clinical.Measures.Library;

/// <summary>Inventory of Interpersonal Problems, 32 items. See <c>docs/measures/iip-32.md</c>.</summary>
internal static class Iip32
{
    public static readonly Measure Definition = new()
    {
        Key = "iip-32",
        Name = "IIP-32",
        About = "difficulties with others",
        Questions = Item.Alike(32, 0, 4),
        Window = "no time is named",
        Sources =
        [
            "Barkham M, Hardy GE, Startup M (1996). The IIP-32: a short version of the Inventory of Interpersonal Problems. Br J Clin Psychol 35:21-35.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Licensed; the words and the norms are sold.",
            SaidBy: "The publisher of the inventory",
            Where: "as commonly stated"),
        Example = new(
            [.. Enumerable.Repeat<int?>(1, 32)],
            Total: 32,
            BandKey: null,
            From: "The rule of the authors (32 items, each 0 to 4), added up by hand."),
    };
}
