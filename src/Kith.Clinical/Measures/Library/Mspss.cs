namespace Kith.Clinical.Measures.Library;

/// <summary>Multidimensional Scale of Perceived Social Support. See <c>docs/measures/mspss.md</c>.</summary>
internal static class Mspss
{
    public static readonly Measure Definition = new()
    {
        Key = "mspss",
        Name = "MSPSS",
        About = "support from others",
        Questions = Item.Alike(12, 1, 7),
        Rule = TotalRule.Mean,
        PerPoint = 100,
        Subscales =
        [
            new("other", "Significant other", [1, 2, 5, 10], TotalRule.Mean),
            new("family", "Family", [3, 4, 8, 11], TotalRule.Mean),
            new("friends", "Friends", [6, 7, 9, 12], TotalRule.Mean),
        ],
        Bands =
        [
            new(100, "low", "low support"),
            new(300, "moderate", "moderate support"),
            new(510, "high", "high support"),
        ],
        Window = "no time is named",
        Direction = Direction.HigherIsBetter,
        Sources =
        [
            "Zimet GD, Dahlem NW, Zimet SG, Farley GK (1988). The Multidimensional Scale of Perceived Social Support. J Pers Assess 52:30-41.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Often called free to use with credit. No statement was found that lets a program ship the words. Others print it \"used with permission\".",
            SaidBy: "afterdeployment.org, who had it with permission; NINDS carries a notice of copyright",
            Where: "commondataelements.ninds.nih.gov, notice of copyright, MSPSS"),
        Example = new(
            [.. Enumerable.Repeat<int?>(4, 12)],
            Total: 400,
            BandKey: "moderate",
            From: "The rule of the authors (mean of twelve items, each 1 to 7); twelve times neutral is 4."),
    };
}
