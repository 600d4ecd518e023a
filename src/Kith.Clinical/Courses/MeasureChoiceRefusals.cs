using System.Globalization;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Courses;

/// <summary>What is said when a measure cannot be added, moved, dropped or taken back as asked, and what somebody should know before they do.</summary>
public static class MeasureChoiceRefusals
{
    /// <summary>The field in which somebody says that they know what follows.</summary>
    public const string KnowingField = "Knowing";

    public static readonly Refusal NoMeasure = new(
        "measures.plan-no-measure", "Choose the questionnaire this is about.", "Measure");

    public static readonly Refusal NoReason = new(
        "measures.plan-no-reason", "Say in a few words why. It stands in the record beside the change.", "Reason");

    public static readonly Refusal NoSession = new(
        "measures.plan-no-session", "Tick at least one session before which it is answered.", "Sessions");

    public static readonly Refusal SessionOver = new(
        "measures.plan-session-over", "One of these sessions is over, or its questions are begun. Choose among the sessions shown.", "Sessions");

    public static readonly Refusal NothingChanged = new(
        "measures.plan-nothing-changed", "It comes before these sessions already, so there is nothing to change.", "When");

    public static readonly Refusal NotChanged = new(
        "measures.plan-not-changed", "Nothing was changed for this questionnaire, so there is nothing to take back.", "When");

    public static readonly Refusal NotAsked = new(
        "measures.plan-not-asked", "This questionnaire does not come in this course, so it cannot be dropped.", "When");

    public static readonly Refusal EndedBefore = new(
        "measures.plan-ended-before", "This change was taken back before, or another took its place. Look at the page again.");

    public static Refusal RatedByClinician(Measure measure) => new(
        "measures.plan-rated-by-clinician",
        $"The {measure.Name} is rated by a clinician after an interview, so it is never put before a client. Fill it in yourself, from the page of scores.", "Measure");

    public static Refusal NoWording(Measure measure) => new(
        "measures.plan-no-wording",
        $"Your clinic has no wording of the {measure.Name} here, so the client cannot be asked. An administrator can bring it; until then, type the total from the paper form.", "Measure");

    /// <summary>Asked once before a change that has a cost.</summary>
    /// <param name="concerns">What follows from it, a sentence or two each.</param>
    public static Refusal Consider(IReadOnlyList<string> concerns) => new(
        "measures.plan-consider", $"{string.Join(" ", concerns)} If that is what you mean, say so at the end and send again.", KnowingField);

    internal static string OutsideAges(Measure measure, Ages made, int age) => string.Create(
        CultureInfo.InvariantCulture,
        $"The {measure.Name} was made for ages {(made.To is { } to ? $"{made.From} to {to}" : $"{made.From} and over")}, and this client is {age}: what its scores are compared with may not hold.");

    internal static string NoLongerAsked(IReadOnlyList<int> sessions, string question) =>
        $"Before {SessionNumbers.Words(sessions)} nobody asks the client any more: “{question}” No other questionnaire there asks about it, and no alert can come from it. Ask it yourself each time.";

    internal static string StopsLeading(Measure measure) =>
        $"The {measure.Name} leads this course: the curve, the change since the first score and the note that a course is not on track are read from it, and stop at its last score.";
}
