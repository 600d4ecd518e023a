namespace Kith.Clinical.Measures.Library;

/// <summary>Patient Health Questionnaire, nine items. See <c>Phq9.md</c>.</summary>
internal static class Phq9
{
    public static readonly Measure Definition = new()
    {
        Key = "phq-9",
        Name = "PHQ-9",
        About = "low mood",
        Wording = "Phq9",
        Items = 9,
        MaximumPerItem = 3,
        Bands =
        [
            new(0, "minimal", "minimal"),
            new(5, "mild", "mild"),
            new(10, "moderate", "moderate"),
            new(15, "moderately-severe", "moderately severe"),
            new(20, "severe", "severe"),
        ],
        Caseness = 10,
        ReliableChange = 6,
        MeaningfulDrop = 5,
        CriticalItems = [new(Item: 9, From: 1)],
        Window = "the last 2 weeks",
        Source = "Kroenke K, Spitzer RL, Williams JBW (2001). The PHQ-9: validity of a brief depression severity measure. J Gen Intern Med 16:606-613.",
        Licence = "Developed by Spitzer, Williams, Kroenke and colleagues with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
        Example = new([2, 2, 3, 2, 1, 2, 1, 1, 0], Total: 14, BandKey: "moderate"),
    };
}
