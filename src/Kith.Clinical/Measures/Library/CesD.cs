namespace Kith.Clinical.Measures.Library;

/// <summary>Center for Epidemiologic Studies Depression Scale. See <c>docs/measures/ces-d.md</c>.</summary>
internal static class CesD
{
    public static readonly Measure Definition = new()
    {
        Key = "ces-d",
        Name = "CES-D",
        About = "low mood in the last week",
        Questions = Item.Alike(20, 0, 3, reversed: [4, 8, 12, 16]),
        Subscales =
        [
            new("depressed", "Depressed affect", [3, 6, 9, 10, 14, 17, 18]),
            new("positive", "Too little positive affect", [4, 8, 12, 16]),
            new("body", "Body and activity", [1, 2, 5, 7, 11, 13, 20]),
            new("interpersonal", "Interpersonal", [15, 19]),
        ],
        Bands =
        [
            new(0, "below", "below the cut point"),
            new(16, "raised", "at or above the cut point"),
        ],
        Caseness = new(16),
        Window = "the last week",
        Ages = new(18),
        Sources =
        [
            "Radloff LS (1977). The CES-D Scale: a self-report depression scale for research in the general population. Appl Psychol Meas 1:385-401.",
        ],
        Licence = new(
            MayShipWording: true,
            Terms: "Free to use without permission.",
            SaidBy: "The form as given out by Stanford, quoted by CamCOPS; the scale was made at the US National Institute of Mental Health",
            Where: "CamCOPS documentation, task CES-D, intellectual property rights"),
        Example = new(
            [.. Enumerable.Repeat<int?>(3, 20)],
            Total: 48,
            BandKey: "raised",
            From: "The rule of Radloff 1977 (sum of twenty items, 4, 8, 12 and 16 turned round); sixteen threes and four noughts are 48."),
    };
}
