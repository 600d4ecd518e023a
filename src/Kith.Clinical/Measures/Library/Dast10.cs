namespace Kith.Clinical.Measures.Library;

/// <summary>Drug Abuse Screening Test, ten items. See <c>docs/measures/dast-10.md</c>.</summary>
internal static class Dast10
{
    public static readonly Measure Definition = new()
    {
        Key = "dast-10",
        Name = "DAST-10",
        About = "drug use",
        Questions = Item.Alike(10, 0, 1, reversed: [3]),
        Bands =
        [
            new(0, "none", "none reported"),
            new(1, "low", "low"),
            new(3, "moderate", "moderate"),
            new(6, "substantial", "substantial"),
            new(9, "severe", "severe"),
        ],
        Caseness = new(3),
        Window = "the past year",
        Ages = new(18),
        Loinc = new("82666-9", "82667-7"),
        Sources =
        [
            "Skinner HA (1982). The Drug Abuse Screening Test. Addict Behav 7:363-371.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Copyright 1982 Harvey A. Skinner and the Centre for Addiction and Mental Health; non-commercial use with credit.",
            SaidBy: "Skinner, quoted by CamCOPS",
            Where: "CamCOPS documentation, task DAST, intellectual property rights"),
        Example = new(
            [1, 0, 0, 1, 0, 0, 0, 0, 0, 0],
            Total: 3,
            BandKey: "moderate",
            From: "The published key: yes scores, item 3 scores for no; yes to 1 and 4 and no to 3 is 3."),
    };
}
