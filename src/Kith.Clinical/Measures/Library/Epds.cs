namespace Kith.Clinical.Measures.Library;

/// <summary>Edinburgh Postnatal Depression Scale. See <c>docs/measures/epds.md</c>.</summary>
internal static class Epds
{
    public static readonly Measure Definition = new()
    {
        Key = "epds",
        Name = "EPDS",
        About = "mood around birth",
        Questions = Item.Alike(10, 0, 3),
        Bands =
        [
            new(0, "below", "below the cut points"),
            new(10, "possible", "possible depression"),
            new(13, "probable", "probable depression"),
        ],
        Caseness = new(13),
        CriticalItems = [new(Item: 10, From: 1)],
        Window = "the last 7 days",
        Loinc = new("71354-5", "99046-5"),
        Sources =
        [
            "Cox JL, Holden JM, Sagovsky R (1987). Detection of postnatal depression: development of the 10-item Edinburgh Postnatal Depression Scale. Br J Psychiatry 150:782-786.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Copyright Royal College of Psychiatrists; written permission is needed to republish it, and was refused for embedding.",
            SaidBy: "The Royal College of Psychiatrists to CamCOPS, 2013",
            Where: "CamCOPS documentation, task EPDS, intellectual property rights"),
        Example = new(
            [1, 1, 1, 1, 1, 1, 1, 1, 1, 0],
            Total: 9,
            BandKey: "below",
            From: "The scoring rule of Cox and colleagues 1987 (ten items, each 0 to 3), added up by hand from item scores already turned."),
    };
}
