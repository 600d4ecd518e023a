namespace Kith.Clinical.Measures.Library;

/// <summary>Eating Disorder Examination Questionnaire, version 6. See <c>docs/measures/ede-q.md</c>.</summary>
internal static class EdeQ
{
    public static readonly Measure Definition = new()
    {
        Key = "ede-q",
        Name = "EDE-Q",
        About = "eating, shape and weight",
        Questions = [.. Item.Alike(12, 0, 6), .. Enumerable.Range(13, 6).Select(_ => new Item(0, 999) { Weight = 0 }), .. Item.Alike(10, 0, 6)],
        Rule = TotalRule.MeanOfSubscales,
        PerPoint = 100,
        Subscales =
        [
            new("restraint", "Restraint", [.. Enumerable.Range(1, 5)], TotalRule.Mean),
            new("eating", "Eating concern", [7, 9, 19, 20, 21], TotalRule.Mean),
            new("shape", "Shape concern", [6, 8, 10, 11, 23, 26, 27, 28], TotalRule.Mean),
            new("weight", "Weight concern", [8, 12, 22, 24, 25], TotalRule.Mean),
        ],
        Window = "the past 28 days",
        Sources =
        [
            "Fairburn CG, Beglin SJ (1994). Assessment of eating disorders: interview or self-report questionnaire? Int J Eat Disord 16:363-370.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Copyright Fairburn and Beglin; whether a program may ship it is to be established.",
            SaidBy: "CamCOPS: \"to be established\"",
            Where: "CamCOPS documentation, task EDE-Q, intellectual property rights"),
        Example = new(
            [1, 1, 1, 1, 1, 2, 3, 2, 3, 2, 2, 4, 0, 0, 0, 0, 0, 0, 3, 3, 3, 4, 2, 4, 4, 2, 2, 2],
            Total: 240,
            BandKey: null,
            From: "The subscales of CamCOPS (edeq.py), by hand: restraint 1, eating 3, shape 2; weight (2+4+4+4+4)/5 = 3.6; their mean is 2.4."),
    };
}
