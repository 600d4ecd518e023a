namespace Kith.Clinical.Measures.Library;

/// <summary>Columbia-Suicide Severity Rating Scale, screener. See <c>docs/measures/c-ssrs.md</c>.</summary>
internal static class Cssrs
{
    public static readonly Measure Definition = new()
    {
        Key = "c-ssrs",
        Name = "C-SSRS screener",
        About = "thoughts about dying and safety",
        Questions = [
            new(0, 1), new(0, 1), new(0, 1) { OnlyAfter = 2, Weight = 2 }, new(0, 1) { OnlyAfter = 2, Weight = 3 }, new(0, 1) { OnlyAfter = 2, Weight = 3 },
            new(0, 1) { Weight = 2 }, new(0, 1) { OnlyAfter = 6, Weight = 3 },
        ],
        Rule = TotalRule.Highest,
        Bands =
        [
            new(0, "none", "nothing reported"),
            new(1, "low", "low"),
            new(2, "moderate", "moderate"),
            new(3, "high", "high"),
        ],
        CriticalItems = [.. Enumerable.Range(1, 7).Select(item => new CriticalItem(item, From: 1))],
        CriticalFrom = 1,
        Window = "the past month, behaviour ever and in the past 3 months",
        RatedBy = RatedBy.Clinician,
        Loinc = new(null, "93374-7"),
        Sources =
        [
            "Posner K, Brown GK, Stanley B, Brent DA, Yershova KV, Oquendo MA, et al (2011). The Columbia-Suicide Severity Rating Scale: initial validity and internal consistency findings from three multisite studies with adolescents and adults. Am J Psychiatry 168:1266-1277.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Columbia asks to be asked before its words go into software. No statement was found that lets a program ship the words.",
            SaidBy: "Columbia Lighthouse Project",
            Where: "as commonly stated; no permission for software was read"),
        Example = new(
            [1, 1, 1, 0, 0, 0, null],
            Total: 2,
            BandKey: "moderate",
            From: "The triage colours printed with the screener: yes to 3 and to nothing beyond is moderate."),
    };
}
