using Kith.Clinical.Measures;

namespace Kith.Clinical.Reviews;

/// <summary>Something to look at.</summary>
public sealed record CheckPrompt(Checked Check, string Words);

/// <summary>What a review page says first. It never decides.</summary>
/// <param name="Sentence">What the scores say.</param>
/// <param name="Checks">What to look at.</param>
public sealed record ReviewPrompts(string Sentence, IReadOnlyList<CheckPrompt> Checks)
{
    /// <summary>What the client reads at the end of a course without response.</summary>
    public const string ForTheClientWithoutResponse =
        "This treatment did not help enough. That is not your fault. There are other treatments, and your therapist will talk with you about them.";

    /// <summary>What to look at together when a course is not on track.</summary>
    public static IReadOnlyList<CheckPrompt> All { get; } =
    [
        new(Checked.Diagnosis, "Diagnosis: does it still fit what you see?"),
        new(Checked.Comorbidity, "What else may be there: highs as well as lows, alcohol or drugs, trauma, an illness of the body."),
        new(Checked.Alliance, "Working together: how is it for the client?"),
        new(Checked.Focus, "Focus: is it the one that matters most?"),
        new(Checked.LifeEvents, "Life: has something new happened?"),
        new(Checked.Attendance, "Sessions: have many been missed or moved?"),
        new(Checked.Medication, "Medicine: is it taken, is it enough, should a prescriber be asked?"),
        new(Checked.Supervision, "Supervision: take it there. Think about adding or changing treatment."),
    ];

    /// <summary>For the middle of a course, or whenever scores rise.</summary>
    /// <param name="measure">The leading measure.</param>
    /// <param name="first">First total.</param>
    /// <param name="last">Latest total.</param>
    /// <param name="sessionsUsed">Sessions used up so far.</param>
    /// <param name="middle">Session at which the middle is reviewed.</param>
    /// <returns>Null when nothing asks for a second look.</returns>
    public static ReviewPrompts? InTheCourse(Measure measure, int first, int last, int sessionsUsed, int middle) =>
        TrackWords.Of(TrackRules.Of(measure, first, last, sessionsUsed, middle), measure, first, last) is { } numbers
            ? new($"{TrackWords.Heading}. {numbers} Look at this together.", All)
            : null;

    /// <summary>For the end of a course without response.</summary>
    /// <returns>Null when the client is well or reliably better.</returns>
    public static ReviewPrompts? AtTheEnd(Measure measure, int first, int last) =>
        measure.ChangeBetween(first, last) is Change.Improved || TrackRules.IsWell(measure, last)
            ? null
            : new(
                $"{ChangeWords.ForTherapist(measure, first, last)} Say it plainly: the treatment did not work, which is not the client's fault. Offer what else there is: another therapy, medicine, both.",
                [.. All.Where(c => c.Check is Checked.Diagnosis or Checked.Comorbidity or Checked.Medication or Checked.Supervision)]);
}
