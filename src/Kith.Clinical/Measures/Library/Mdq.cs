namespace Kith.Clinical.Measures.Library;

/// <summary>Mood Disorder Questionnaire. See <c>docs/measures/mdq.md</c>.</summary>
internal static class Mdq
{
    public static readonly Measure Definition = new()
    {
        Key = "mdq",
        Name = "MDQ",
        About = "times of very high mood",
        Questions = [.. Item.Alike(13, 0, 1), new(0, 1) { Weight = 0 }, new(0, 3) { Weight = 0 }],
        Caseness = new(7) { And = [new(14, 1), new(15, 2)], AndWords = "several at the same time with at least a moderate problem" },
        Window = "the whole life",
        Ages = new(18),
        Sources =
        [
            "Hirschfeld RMA, Williams JBW, Spitzer RL, Calabrese JR, Flynn L, Keck PE, et al (2000). Development and validation of a screening instrument for bipolar spectrum disorder: the Mood Disorder Questionnaire. Am J Psychiatry 157:1873-1875.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Under copyright. No statement was found that lets a program ship the words.",
            SaidBy: "Nobody, as far as was found",
            Where: "no public statement read"),
        Example = new(
            [1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 2],
            Total: 8,
            BandKey: null,
            From: "The rule of Hirschfeld and colleagues 2000: the thirteen first answers are counted."),
    };
}
