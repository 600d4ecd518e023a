namespace Kith.Clinical.Measures.Library;

/// <summary>Experiences in Close Relationships, relationship structures. See <c>docs/measures/ecr-rs.md</c>.</summary>
internal static class EcrRs
{
    public static readonly Measure Definition = new()
    {
        Key = "ecr-rs",
        Name = "ECR-RS",
        About = "one close relationship",
        Questions = Item.Alike(9, 1, 7, reversed: [1, 2, 3, 4]),
        Rule = TotalRule.None,
        PerPoint = 100,
        Subscales =
        [
            new("avoidance", "Avoidance", [.. Enumerable.Range(1, 6)], TotalRule.Mean),
            new("anxiety", "Anxiety", [.. Enumerable.Range(7, 3)], TotalRule.Mean),
        ],
        Window = "no time is named",
        Sources =
        [
            "Fraley RC, Heffernan ME, Vicary AM, Brumbaugh CC (2011). The Experiences in Close Relationships-Relationship Structures questionnaire: a method for assessing attachment orientations across relationships. Psychol Assess 23:615-625.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Said to be free for research. No statement was found that lets a program ship the words.",
            SaidBy: "Nobody, as far as was found",
            Where: "no public statement read"),
        Example = new(
            [7, 7, 7, 7, 1, 1, 4, 4, 4],
            Total: null,
            BandKey: null,
            From: "The rule of Fraley and colleagues 2011: items 1 to 4 turned round; all of them at their least avoidant gives avoidance 1, three times 4 gives anxiety 4."),
    };
}
