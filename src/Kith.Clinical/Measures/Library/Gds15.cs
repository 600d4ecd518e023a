namespace Kith.Clinical.Measures.Library;

/// <summary>Geriatric Depression Scale, fifteen items. See <c>docs/measures/gds-15.md</c>.</summary>
internal static class Gds15
{
    public static readonly Measure Definition = new()
    {
        Key = "gds-15",
        Name = "GDS-15",
        About = "low mood in later life",
        Questions = Item.Alike(15, 0, 1, reversed: [1, 5, 7, 11, 13]),
        Bands =
        [
            new(0, "none", "no depression"),
            new(5, "mild", "mild"),
            new(9, "moderate", "moderate"),
            new(12, "severe", "severe"),
        ],
        Caseness = new(5),
        Window = "the last week",
        Ages = new(60),
        Loinc = new("48543-3", "48545-8"),
        Sources =
        [
            "Sheikh JI, Yesavage JA (1986). Geriatric Depression Scale (GDS): recent evidence and development of a shorter version. Clin Gerontol 5:165-173.",
            "Sheikh JI, Yesavage JA, Brooks JO, Friedman LF, Gratzinger P, Hill RD, Zadeik A, Crook T (1991). Proposed factor structure of the Geriatric Depression Scale. Int Psychogeriatr 3:23-28.",
        ],
        Licence = new(
            MayShipWording: true,
            Terms: "In the public domain, being partly the result of federal support.",
            SaidBy: "Yesavage on web.stanford.edu/~yesavage/GDS.html, quoted by CamCOPS",
            Where: "CamCOPS documentation, task GDS-15, intellectual property rights"),
        Example = new(
            [.. Enumerable.Repeat<int?>(0, 15)],
            Total: 5,
            BandKey: "mild",
            From: "The published key as coded in CamCOPS (gds.py): no to 1, 5, 7, 11 and 13 scores, yes to the others; fifteen times no is 5."),
    };
}
