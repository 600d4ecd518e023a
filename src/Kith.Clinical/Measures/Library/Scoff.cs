namespace Kith.Clinical.Measures.Library;

/// <summary>SCOFF eating disorder screen. See <c>docs/measures/scoff.md</c>.</summary>
internal static class Scoff
{
    public static readonly Measure Definition = new()
    {
        Key = "scoff",
        Name = "SCOFF",
        About = "eating",
        Questions = Item.Alike(5, 0, 1),
        Bands =
        [
            new(0, "below", "below the cut point"),
            new(2, "at-or-above", "at or above the cut point"),
        ],
        Caseness = new(2),
        Window = "now",
        Sources =
        [
            "Morgan JF, Reid F, Lacey JH (1999). The SCOFF questionnaire: assessment of a new screening tool for eating disorders. BMJ 319:1467-1468.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "No statement was found that lets a program ship the words.",
            SaidBy: "Nobody, as far as was found",
            Where: "no public statement read"),
        Example = new(
            [1, 1, 0, 0, 0],
            Total: 2,
            BandKey: "at-or-above",
            From: "The rule of Morgan and colleagues 1999: one point for each yes."),
    };
}
