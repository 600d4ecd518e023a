using Kith.Clinical.Measures;

namespace Kith.Clinical.Courses;

/// <summary>What a therapist wants of one measure.</summary>
public enum MeasureWish
{
    EverySession,

    /// <summary>Before the sessions that are named.</summary>
    TheseSessions,

    /// <summary>Not in this course.</summary>
    Never,

    /// <summary>What the protocol says; a measure it does not have is not asked any more.</summary>
    AsProtocol,
}

/// <summary>Whether a measure may be added, moved, dropped or taken back, and what whoever does it should know first.</summary>
public static class MeasureChoiceRules
{
    /// <summary>Whether it can be put before a client at all.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="hasWords">Whether there are words of it, the program's or the clinic's own.</param>
    /// <returns>Null when it can; otherwise why not.</returns>
    public static Refusal? MayAsk(Measure measure, bool hasWords) =>
        measure.RatedBy is RatedBy.Clinician ? MeasureChoiceRefusals.RatedByClinician(measure)
        : hasWords ? null : MeasureChoiceRefusals.NoWording(measure);

    /// <summary>What a wish makes of a measure of this course.</summary>
    public static MeasureChange ChangeOf(MeasurePlan plan, string measureKey, MeasureWish wish) =>
        wish is MeasureWish.Never ? MeasureChange.Dropped : plan.IsOfProtocol(measureKey) ? MeasureChange.Moved : MeasureChange.Added;

    /// <summary>Whether the wish fits the course as it stands.</summary>
    /// <param name="plan">What comes when now.</param>
    /// <param name="measureKey">The measure.</param>
    /// <param name="wish">What is wanted.</param>
    /// <param name="at">The sessions named, in order.</param>
    /// <param name="open">Sessions whose questions are not begun; only they can be chosen.</param>
    /// <returns>Null when it does; otherwise why not.</returns>
    public static Refusal? Check(MeasurePlan plan, string measureKey, MeasureWish wish, IReadOnlyList<int> at, IReadOnlyList<SessionPlace> open)
    {
        var standing = plan.Standing(measureKey);
        if (at.Any(number => open.All(place => place.Number != number)))
            return MeasureChoiceRefusals.SessionOver;
        return wish switch
        {
            MeasureWish.AsProtocol when standing is null => MeasureChoiceRefusals.NotChanged,
            MeasureWish.Never when !plan.Asked.Contains(measureKey) => MeasureChoiceRefusals.NotAsked,
            MeasureWish.TheseSessions when at.Count == 0 => MeasureChoiceRefusals.NoSession,
            MeasureWish.EverySession or MeasureWish.TheseSessions when Same(plan, measureKey, wish, at, open) => MeasureChoiceRefusals.NothingChanged,
            _ => null,
        };
    }

    /// <summary>What follows from a choice that somebody may not have thought of; none for most.</summary>
    /// <remarks>
    /// Nothing here is forbidden. A clinician has good grounds to leave out even the leading measure (a client of 15 answers the PHQ-A, another cannot
    /// bear the form this month), and somebody who is refused would ask on paper and keep no reason. But it is said in words what nobody is asked any
    /// more, and it takes a second press.
    /// </remarks>
    /// <param name="plan">What comes when now.</param>
    /// <param name="choice">What is to come; null when the choice that stands is taken back.</param>
    /// <param name="measure">The measure it is about.</param>
    /// <param name="open">Sessions whose questions are not begun.</param>
    /// <param name="question">The words of its critical question; empty where it has none.</param>
    /// <param name="age">The client's, in years.</param>
    public static IReadOnlyList<string> Concerns(
        MeasurePlan plan, MeasureChoice? choice, Measure measure, IReadOnlyList<SessionPlace> open, string question, int age)
    {
        var concerns = new List<string>();
        var unasked = open.Where(place => AsksAboutSafety(plan.For(place, null)) && !AsksAboutSafety(After(plan, choice, measure.Key, place))).Select(p => p.Number).ToList();
        if (unasked.Count > 0)
            concerns.Add(MeasureChoiceRefusals.NoLongerAsked(unasked, question));
        if (choice?.Change is MeasureChange.Dropped && measure.Key == plan.Leading)
            concerns.Add(MeasureChoiceRefusals.StopsLeading(measure));
        if (choice is { Change: not MeasureChange.Dropped } && measure.Ages is { } made && (age < made.From || age > made.To))
            concerns.Add(MeasureChoiceRefusals.OutsideAges(measure, made, age));
        return concerns;
    }

    private static IReadOnlyList<string> After(MeasurePlan plan, MeasureChoice? choice, string key, SessionPlace place)
    {
        if (choice is not null)
            return plan.With(choice, place);
        var others = plan.For(place, null).Where(k => k != key);
        return [.. plan.ByProtocol(place).Contains(key) ? others.Append(key) : others];
    }

    private static bool AsksAboutSafety(IEnumerable<string> keys) => keys.Any(key => MeasureLibrary.Get(key).CriticalItems.Count > 0);

    private static bool Same(MeasurePlan plan, string key, MeasureWish wish, IReadOnlyList<int> at, IReadOnlyList<SessionPlace> open) =>
        open.Count > 0 && (plan.Standing(key) is { } standing
            ? standing.Change is not MeasureChange.Dropped && standing.AtSessions.SequenceEqual(wish is MeasureWish.EverySession ? [] : at)
            : open.All(place => plan.For(place, null).Contains(key) == (wish is MeasureWish.EverySession || at.Contains(place.Number))));
}
