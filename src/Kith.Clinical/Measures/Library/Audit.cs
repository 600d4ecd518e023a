namespace Kith.Clinical.Measures.Library;

/// <summary>Alcohol Use Disorders Identification Test. See <c>docs/measures/audit.md</c>.</summary>
internal static class Audit
{
    public static readonly Measure Definition = new()
    {
        Key = "audit",
        Name = "AUDIT",
        About = "drinking",
        Questions = [.. Item.Alike(8, 0, 4), new(0, 4) { Step = 2 }, new(0, 4) { Step = 2 }],
        Bands =
        [
            new(0, "low", "low risk"),
            new(8, "hazardous", "hazardous"),
            new(16, "harmful", "harmful"),
            new(20, "dependence", "possible dependence"),
        ],
        Caseness = new(8),
        Window = "the past year",
        Ages = new(18),
        Loinc = new("72110-0", "75624-7"),
        Sources =
        [
            "Saunders JB, Aasland OG, Babor TF, de la Fuente JR, Grant M (1993). Development of the Alcohol Use Disorders Identification Test (AUDIT). Addiction 88:791-804.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "May be reproduced, but not for sale or with commercial purposes. LOINC says public domain; the two conflict.",
            SaidBy: "World Health Organization 2001, quoted by CamCOPS",
            Where: "CamCOPS documentation, task AUDIT, intellectual property rights"),
        Example = new(
            [3, 2, 2, 1, 0, 0, 1, 0, 2, 0],
            Total: 11,
            BandKey: "hazardous",
            From: "The scoring rule of Saunders and colleagues 1993, added up by hand."),
    };
}
