namespace Kith.Clinical.Measures.Library;

/// <summary>WHO-5 Well-Being Index. See <c>docs/measures/who-5.md</c>.</summary>
internal static class Who5
{
    public static readonly Measure Definition = new()
    {
        Key = "who-5",
        Name = "WHO-5",
        About = "well-being",
        Questions = Item.Alike(5, 0, 5),
        Factor = 4,
        Bands =
        [
            new(0, "very-low", "very low"),
            new(29, "low", "low"),
            new(51, "fair", "not low"),
        ],
        Caseness = new(50),
        ReliableChange = 10,
        Window = "the last 2 weeks",
        Direction = Direction.HigherIsBetter,
        Sources =
        [
            "Topp CW, Østergaard SD, Søndergaard S, Bech P (2015). The WHO-5 Well-Being Index: a systematic review of the literature. Psychother Psychosom 84:167-176.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Creative Commons, not for commercial use. A program that may be sold cannot rely on it.",
            SaidBy: "World Health Organization",
            Where: "as commonly stated; the page itself was not read"),
        Example = new(
            [3, 2, 3, 2, 3],
            Total: 52,
            BandKey: "fair",
            From: "The rule of the authors: the sum times four; 13 times 4 is 52."),
    };
}
