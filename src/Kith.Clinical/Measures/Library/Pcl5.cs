namespace Kith.Clinical.Measures.Library;

/// <summary>PTSD Checklist for DSM-5. See <c>docs/measures/pcl-5.md</c>.</summary>
internal static class Pcl5
{
    public static readonly Measure Definition = new()
    {
        Key = "pcl-5",
        Name = "PCL-5",
        About = "what a very stressful experience left behind",
        Questions = Item.Alike(20, 0, 4),
        Subscales =
        [
            new("intrusion", "Intrusion (B)", [.. Enumerable.Range(1, 5)]),
            new("avoidance", "Avoidance (C)", [6, 7]),
            new("mood", "Thoughts and mood (D)", [.. Enumerable.Range(8, 7)]),
            new("arousal", "Arousal (E)", [.. Enumerable.Range(15, 6)]),
        ],
        Bands =
        [
            new(0, "below", "below the cut point"),
            new(31, "at-or-above", "at or above the cut point"),
        ],
        Caseness = new(31),
        Window = "the past month",
        Ages = new(18),
        Loinc = new("101697-1", "101698-9"),
        Sources =
        [
            "Weathers FW, Litz BT, Keane TM, Palmieri PA, Marx BP, Schnurr PP (2013). The PTSD Checklist for DSM-5 (PCL-5). National Center for PTSD, www.ptsd.va.gov.",
            "Blevins CA, Weathers FW, Davis MT, Witte TK, Domino JL (2015). The Posttraumatic Stress Disorder Checklist for DSM-5 (PCL-5): development and initial psychometric evaluation. J Trauma Stress 28:489-498.",
        ],
        Licence = new(
            MayShipWording: true,
            Terms: "A work of the US Government; in the public domain and not copyrighted.",
            SaidBy: "Weathers and colleagues 2013 (US Department of Veterans Affairs), quoted by CamCOPS",
            Where: "CamCOPS documentation, task PCL-5, intellectual property rights"),
        Example = new(
            [.. Enumerable.Repeat<int?>(2, 20)],
            Total: 40,
            BandKey: "at-or-above",
            From: "The scoring rule of the National Center for PTSD (sum of 20 items, each 0 to 4), added up by hand."),
    };
}
