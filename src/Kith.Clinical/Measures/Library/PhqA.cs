namespace Kith.Clinical.Measures.Library;

/// <summary>PHQ-9 modified for young people. See <c>docs/measures/phq-a.md</c>.</summary>
internal static class PhqA
{
    public static readonly Measure Definition = new()
    {
        Key = "phq-a",
        Name = "PHQ-A",
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
        CriticalItems = [new(Item: 9, From: 1)],
        Window = "the last 2 weeks",
        Ages = new(11, 17),
        Loinc = new("89206-7", "89204-2"),
        Sources =
        [
            "Johnson JG, Harris ES, Spitzer RL, Williams JBW (2002). The Patient Health Questionnaire for Adolescents: validation of an instrument for the assessment of mental disorders among adolescent primary care patients. J Adolesc Health 30:196-204.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "The form says \"modified with permission from the PHQ by J. Johnson\". The free terms of the PHQ are written for the screeners on phqscreeners.com, and this form is not one of them. No statement was found that lets a program ship the words.",
            SaidBy: "The form as published by the US National Institute of Mental Health (ASQ toolkit)",
            Where: "nimh.nih.gov, ASQ toolkit, PHQ-9 modified for Adolescents"),
        Example = new(
            [1, 2, 2, 1, 2, 1, 2, 1, 0],
            Total: 12,
            BandKey: "moderate",
            From: "The scoring rule of LOINC 89204-2 (sum of the first nine items, each 0 to 3), added up by hand."),
    };
}
