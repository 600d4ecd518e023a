namespace Kith.Clinical.Measures.Library;

/// <summary>Kessler Psychological Distress Scale. See <c>docs/measures/k10.md</c>.</summary>
internal static class K10
{
    public static readonly Measure Definition = new()
    {
        Key = "k10",
        Name = "K10",
        About = "distress",
        Questions = Item.Alike(10, 1, 5),
        Bands =
        [
            new(10, "well", "likely to be well"),
            new(20, "mild", "mild"),
            new(25, "moderate", "moderate"),
            new(30, "severe", "severe"),
        ],
        Window = "the past 4 weeks",
        Ages = new(16),
        Sources =
        [
            "Kessler RC, Andrews G, Colpe LJ, Hiripi E, Mroczek DK, Normand SLT, Walters EE, Zaslavsky AM (2002). Short screening scales to monitor population prevalences and trends in non-specific psychological distress. Psychol Med 32:959-976.",
            "Andrews G, Slade T (2001). Interpreting scores on the Kessler Psychological Distress Scale (K10). Aust N Z J Public Health 25:494-497.",
        ],
        Licence = new(
            MayShipWording: true,
            Terms: "Available for unrestricted use, with the WHO copyright line and the citation of 2003.",
            SaidBy: "NSW Health, Transcultural Mental Health Centre, naming the owners' page at Harvard Medical School",
            Where: "dhi.health.nsw.gov.au, Kessler-10, K-10 WHO copyright and citation"),
        Example = new(
            [3, 2, 1, 3, 2, 1, 3, 2, 3, 2],
            Total: 22,
            BandKey: "mild",
            From: "The scoring rule of Andrews and Slade 2001 (1 to 5 and their sum, 10 to 50), added up by hand."),
    };
}
