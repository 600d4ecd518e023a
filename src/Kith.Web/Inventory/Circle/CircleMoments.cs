using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Inventory;
using Kith.Web.Look;

namespace Kith.Web.Inventory.Circle;

/// <summary>How the points of a course are called at which a circle is kept.</summary>
internal static class CircleMoments
{
    public static readonly Answer[] All =
    [
        new(nameof(Moment.Start), "Start"),
        new(nameof(Moment.Middle), "Middle"),
        new(nameof(Moment.End), "End"),
        new(nameof(Moment.Between), "In between"),
    ];

    /// <summary>"Start, 9 January 2026".</summary>
    public static string Of(CircleSnapshot circle) => $"{Array.Find(All, m => m.Value == circle.Moment.ToString())!.Label}, {DateWords.Of(circle.TakenOn)}";

    /// <summary>What is most likely meant in a phase.</summary>
    public static Moment Likely(Phase phase, IEnumerable<CircleSnapshot> kept)
    {
        var moment = phase switch { Phase.Initial => Moment.Start, Phase.Middle => Moment.Middle, Phase.Ending => Moment.End, _ => Moment.Between };
        return kept.Any(k => k.Moment == moment) ? Moment.Between : moment;
    }
}
