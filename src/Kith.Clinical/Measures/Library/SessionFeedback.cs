namespace Kith.Clinical.Measures.Library;

/// <summary>Own feedback on a session. See <c>docs/measures/session-feedback.md</c>.</summary>
internal static class SessionFeedback
{
    public static readonly Measure Definition = new()
    {
        Key = "session-feedback",
        Name = "Session feedback",
        About = "how the session was for you",
        Questions = Item.Alike(4, 0, 10),
        Window = "today's session",
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
            [7, 8, 6, 9],
            Total: 30,
            BandKey: null,
            From: "Own example: 7 + 8 + 6 + 9."),
    };
}
