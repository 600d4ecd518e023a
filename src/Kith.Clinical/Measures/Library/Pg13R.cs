namespace Kith.Clinical.Measures.Library;

/// <summary>Prolonged Grief scale, revised. See <c>docs/measures/pg-13-r.md</c>.</summary>
internal static class Pg13R
{
    public static readonly Measure Definition = new()
    {
        Key = "pg-13-r",
        Name = "PG-13-R",
        About = "grief",
        Questions = Item.Alike(10, 1, 5),
        Bands =
        [
            new(10, "below", "below the cut point"),
            new(30, "at-or-above", "at or above the cut point"),
        ],
        Caseness = new(30),
        Window = "the past month",
        Ages = new(18),
        Sources =
        [
            "Prigerson HG, Boelen PA, Xu J, Smith KV, Maciejewski PK (2021). Validation of the new DSM-5-TR criteria for prolonged grief disorder and the PG-13-Revised (PG-13-R) scale. World Psychiatry 20:96-106.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Said to be free for clinicians. No statement was found that lets a program ship the words.",
            SaidBy: "Nobody, as far as was found",
            Where: "no public statement read"),
        Example = new(
            [.. Enumerable.Repeat<int?>(3, 10)],
            Total: 30,
            BandKey: "at-or-above",
            From: "The rule of Prigerson and colleagues 2021 (ten items, each 1 to 5), added up by hand."),
    };
}
