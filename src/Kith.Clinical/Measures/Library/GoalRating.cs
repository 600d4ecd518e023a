namespace Kith.Clinical.Measures.Library;

/// <summary>Own rating of a goal. See <c>docs/measures/goal-rating.md</c>.</summary>
internal static class GoalRating
{
    public static readonly Measure Definition = new()
    {
        Key = "goal-rating",
        Name = "Goal rating",
        About = "how near a goal is",
        Questions = Item.Alike(1, 0, 10),
        Window = "today",
        Direction = Direction.HigherIsBetter,
        Sources =
        [
            "The Kith authors (2026). Own measure, written for this program; no norms.",
        ],
        Licence = new(
            MayShipWording: true,
            Terms: "Written for this program; under its own licence (Apache 2.0).",
            SaidBy: "The Kith authors",
            Where: "LICENSE and NOTICE of this program"),
        Example = new(
            [4],
            Total: 4,
            BandKey: null,
            From: "Own example: the one answer is the total."),
    };
}
