namespace Kith.Clinical.Measures.Library;

/// <summary>Patient Health Questionnaire, two items. See <c>docs/measures/phq-2.md</c>.</summary>
internal static class Phq2
{
    public static readonly Measure Definition = new()
    {
        Key = "phq-2",
        Name = "PHQ-2",
        About = "low mood",
        Questions = Item.Alike(2, 0, 3),
        Bands =
        [
            new(0, "below", "below the cut point"),
            new(3, "at-or-above", "at or above the cut point"),
        ],
        Caseness = new(3),
        Window = "the last 2 weeks",
        Ages = new(12),
        Loinc = new(null, "55758-7") { Items = ["44250-9", "44255-8"] },
        Sources =
        [
            "Kroenke K, Spitzer RL, Williams JBW (2003). The Patient Health Questionnaire-2: validity of a two-item depression screener. Med Care 41:1284-1292.",
        ],
        Licence = new(
            MayShipWording: true,
            Terms: "No permission required to reproduce, translate, display or distribute.",
            SaidBy: "The authors and Pfizer Inc. on phqscreeners.com, for all PHQ screeners, quoted by CamCOPS",
            Where: "CamCOPS documentation, task PHQ-9, intellectual property rights"),
        Example = new(
            [2, 1],
            Total: 3,
            BandKey: "at-or-above",
            From: "The scoring rule of Kroenke and colleagues 2003, added up by hand."),
    };
}
