using Kith.Clinical.Inventory;
using Kith.Clinical.Reviews;

namespace Kith.Web.Reviews;

/// <summary>Words around a review, and where a decision is carried out.</summary>
internal static class ReviewWords
{
    /// <returns>Null when the address names no point of the course.</returns>
    public static Moment? MomentOf(string typed) => typed switch
    {
        "middle" => Moment.Middle,
        "end" => Moment.End,
        _ => null,
    };

    public static string Heading(Moment moment) => moment is Moment.Middle ? "Looking back at the middle" : "Looking back at the end";

    /// <summary>The pages that carry a decision out. The review itself does nothing.</summary>
    public static IReadOnlyList<(string Href, string Words)> Next(Decision decision, Guid courseId) => decision switch
    {
        Decision.ChangeFocus => [($"/courses/{courseId}/formulation/write", "Write a new version of the formulation")],
        Decision.End => [($"/courses/{courseId}/close", "Close the course"), ($"/courses/{courseId}/print/letter", "Write to the referrer")],
        Decision.NewContract => [($"/courses/{courseId}/contract", "Agree on a new contract")],
        Decision.Maintenance => [($"/courses/{courseId}/contract", "Agree on a maintenance contract")],
        Decision.Refer => [($"/courses/{courseId}/print/letter", "Write to the referrer"), ($"/courses/{courseId}/close", "Close the course when they have arrived there")],
        _ => [($"/courses/{courseId}", "Back to the course")],
    };

    public static IEnumerable<string> Ticked(Checked looked) =>
        ReviewPrompts.All.Where(p => looked.HasFlag(p.Check)).Select(p => p.Words);
}
