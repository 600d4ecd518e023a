namespace Kith.Clinical.Measures.Library;

/// <summary>Social Adjustment Scale, self-report. See <c>docs/measures/sas-sr.md</c>.</summary>
internal static class SasSr
{
    public static readonly Measure Definition = new()
    {
        Key = "sas-sr",
        Name = "SAS-SR",
        About = "roles in daily life",
        Questions = [.. Enumerable.Range(1, 54).Select(_ => new Item(1, 5) { MayNotApply = true })],
        Rule = TotalRule.Mean,
        PerPoint = 100,
        Window = "the last 2 weeks",
        Ages = new(17),
        Sources =
        [
            "Weissman MM, Bothwell S (1976). Assessment of social adjustment by patient self-report. Arch Gen Psychiatry 33:1111-1115.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Sold by MHS.",
            SaidBy: "Multi-Health Systems",
            Where: "as commonly stated"),
        Example = new(
            [.. Enumerable.Repeat<int?>(2, 54)],
            Total: 200,
            BandKey: null,
            From: "The rule of Weissman and Bothwell 1976: the overall score is the mean of the items that apply."),
    };
}
