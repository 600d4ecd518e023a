namespace Kith.Clinical.Measures.Library;

/// <summary>Generalised anxiety disorder scale, seven items. See <c>Gad7.md</c>.</summary>
internal static class Gad7
{
    public static readonly Measure Definition = new()
    {
        Key = "gad-7",
        Name = "GAD-7",
        About = "worry and tension",
        Wording = "Gad7",
        Items = 7,
        MaximumPerItem = 3,
        Bands =
        [
            new(0, "minimal", "minimal"),
            new(5, "mild", "mild"),
            new(10, "moderate", "moderate"),
            new(15, "severe", "severe"),
        ],
        Caseness = 8,
        ReliableChange = 4,
        Window = "the last 2 weeks",
        Source = "Spitzer RL, Kroenke K, Williams JBW, Löwe B (2006). A brief measure for assessing generalized anxiety disorder: the GAD-7. Arch Intern Med 166:1092-1097.",
        Licence = "Developed by Spitzer, Williams, Kroenke and colleagues with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
        Example = new([3, 2, 2, 1, 1, 1, 1], Total: 11, BandKey: "moderate"),
    };
}
