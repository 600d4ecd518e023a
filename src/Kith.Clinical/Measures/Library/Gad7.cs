namespace Kith.Clinical.Measures.Library;

/// <summary>Generalised anxiety disorder scale, seven items. See <c>docs/measures/gad-7.md</c>.</summary>
internal static class Gad7
{
    public static readonly Measure Definition = new()
    {
        Key = "gad-7",
        Name = "GAD-7",
        About = "worry and tension",
        Questions = Item.Alike(7, 0, 3),
        Bands =
        [
            new(0, "minimal", "minimal"),
            new(5, "mild", "mild"),
            new(10, "moderate", "moderate"),
            new(15, "severe", "severe"),
        ],
        Caseness = new(8),
        ReliableChange = 4,
        Window = "the last 2 weeks",
        Ages = new(18),
        Loinc = new("69737-5", "70274-6") { Items = ["69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"] },
        Sources =
        [
            "Spitzer RL, Kroenke K, Williams JBW, Löwe B (2006). A brief measure for assessing generalized anxiety disorder: the GAD-7. Arch Intern Med 166:1092-1097.",
        ],
        Licence = new(
            MayShipWording: true,
            Terms: "No permission required to reproduce, translate, display or distribute.",
            SaidBy: "The authors and Pfizer Inc. on phqscreeners.com, quoted by CamCOPS",
            Where: "CamCOPS documentation, task PHQ-9, intellectual property rights"),
        Example = new(
            [3, 2, 2, 1, 1, 1, 1],
            Total: 11,
            BandKey: "moderate",
            From: "The scoring rule of Spitzer and colleagues 2006, added up by hand."),
    };
}
