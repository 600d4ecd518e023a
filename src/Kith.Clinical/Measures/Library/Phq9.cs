namespace Kith.Clinical.Measures.Library;

/// <summary>Patient Health Questionnaire, nine items. See <c>docs/measures/phq-9.md</c>.</summary>
internal static class Phq9
{
    public static readonly Measure Definition = new()
    {
        Key = "phq-9",
        Name = "PHQ-9",
        About = "low mood",
        Questions = Item.Alike(9, 0, 3),
        Bands =
        [
            new(0, "minimal", "minimal"),
            new(5, "mild", "mild"),
            new(10, "moderate", "moderate"),
            new(15, "moderately-severe", "moderately severe"),
            new(20, "severe", "severe"),
        ],
        Caseness = new(10),
        ReliableChange = 6,
        MeaningfulDrop = 5,
        CriticalItems = [new(Item: 9, From: 1)],
        Window = "the last 2 weeks",
        Ages = new(12),
        Loinc = new("44249-1", "44261-6") { Items = ["44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8"] },
        Sources =
        [
            "Kroenke K, Spitzer RL, Williams JBW (2001). The PHQ-9: validity of a brief depression severity measure. J Gen Intern Med 16:606-613.",
        ],
        Licence = new(
            MayShipWording: true,
            Terms: "No permission required to reproduce, translate, display or distribute.",
            SaidBy: "The authors and Pfizer Inc. on phqscreeners.com, quoted by CamCOPS; LOINC 44261-6",
            Where: "CamCOPS documentation, task PHQ-9, intellectual property rights"),
        Example = new(
            [2, 2, 3, 2, 1, 2, 1, 1, 0],
            Total: 14,
            BandKey: "moderate",
            From: "The scoring rule of Kroenke and colleagues 2001, added up by hand."),
    };
}
