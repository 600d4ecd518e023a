namespace Kith.Clinical.Measures.Library;

/// <summary>Quick Inventory of Depressive Symptomatology, self-report. See <c>docs/measures/qids-sr16.md</c>.</summary>
internal static class QidsSr16
{
    public static readonly Measure Definition = new()
    {
        Key = "qids-sr16",
        Name = "QIDS-SR16",
        About = "low mood",
        Questions = Item.Alike(16, 0, 3),
        Rule = TotalRule.SumOfSubscales,
        Subscales =
        [
            new("sleep", "Sleep", [.. Enumerable.Range(1, 4)], TotalRule.Highest),
            new("sadness", "Sadness", [5]),
            new("appetite", "Appetite and weight", [.. Enumerable.Range(6, 4)], TotalRule.Highest),
            new("concentration", "Concentration", [10]),
            new("self", "View of oneself", [11]),
            new("death", "Thoughts of death or suicide", [12]),
            new("interest", "Interest", [13]),
            new("energy", "Energy", [14]),
            new("movement", "Slowed or restless", [15, 16], TotalRule.Highest),
        ],
        Bands =
        [
            new(0, "none", "none"),
            new(6, "mild", "mild"),
            new(11, "moderate", "moderate"),
            new(16, "severe", "severe"),
            new(21, "very-severe", "very severe"),
        ],
        CriticalItems = [new(Item: 12, From: 1)],
        Window = "the last 7 days",
        Ages = new(18),
        Sources =
        [
            "Rush AJ, Trivedi MH, Ibrahim HM, Carmody TJ, Arnow B, Klein DN, et al (2003). The 16-item Quick Inventory of Depressive Symptomatology (QIDS), clinician rating (QIDS-C), and self-report (QIDS-SR). Biol Psychiatry 54:573-583.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "The terms for use in software are not clear. No statement was found that lets a program ship the words.",
            SaidBy: "Nobody, as far as was found",
            Where: "no public statement read"),
        Example = new(
            [1, 2, 3, 0, 2, 0, 1, 0, 2, 1, 1, 0, 2, 1, 0, 1],
            Total: 13,
            BandKey: "moderate",
            From: "The rule of Rush and colleagues 2003: highest of 1 to 4, 6 to 9 and 15 to 16, and the other six items; 3+2+2+1+1+0+2+1+1."),
    };
}
