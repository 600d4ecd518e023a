using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;

namespace Kith.Web.Courses.Show;

/// <summary>Something that waits to be looked at, and where.</summary>
public sealed record CoursePrompt(string Words, string Link, string Href);

/// <summary>What a course asks of its therapist now, the weightiest first. Prompts, never decisions.</summary>
internal static class CoursePrompts
{
    public static IReadOnlyList<CoursePrompt> Of(CourseFacts facts)
    {
        if (facts.Course.IsClosed)
            return [];
        var prompts = new List<CoursePrompt>();
        Scores(facts, prompts);
        Formulation(facts, prompts);
        Reviews(facts, prompts);
        Sessions(facts, prompts);
        Records(facts, prompts);
        return prompts;
    }

    private static void Scores(CourseFacts facts, List<CoursePrompt> prompts)
    {
        var (standing, measure) = (facts.Standing, facts.Measure);
        if (standing is not { LastScore: { } last })
            return;
        // A course that is not on track has a prompt of its own over these.
        if (!standing.NotOnTrack && standing.PreviousScore is { } before && TrackRules.AsksWhatHappened(measure, before, last))
            prompts.Add(new(
                $"{measure.Name} is {Math.Abs(last - before)} points up since the time before. Ask what happened, with whom, and about risk.",
                "See the scores", $"{facts.Path}/measures"));
    }

    private static void Formulation(CourseFacts facts, List<CoursePrompt> prompts)
    {
        var path = $"{facts.Path}/formulation";
        var when = facts.Waiting?.AnsweredAt is { } answered ? $" on {DateWords.Of(ClinicDay.Of(answered, facts.Zone))}" : "";
        var prompt = facts.Waiting?.State switch
        {
            FormulationState.Offered => new CoursePrompt(
                $"The formulation waits for the client's answer since {DateWords.Of(ClinicDay.Of(facts.Waiting.OfferedAt ?? facts.Now, facts.Zone))}.",
                "Answer it beside the client", $"{path}/answer"),
            FormulationState.ChangeAsked => new($"The client asked for a change of the formulation{when}.", "Write the next version", $"{path}/write"),
            FormulationState.Declined => new($"The client declined the formulation{when}.", "Read why and write another", path),
            FormulationState.Draft => new("A formulation is written and not offered yet.", "Preview and offer it", $"{path}/preview"),
            _ => null,
        };
        if (prompt is not null)
            prompts.Add(prompt);
        else if (facts.Accepted is null && facts.Standing.SessionsUsed + 1 >= InitialSessions(facts))
            prompts.Add(new(
                "No formulation is agreed, and the middle phase begins only with the client's yes.", "Write the formulation", $"{path}/write"));
    }

    private static void Reviews(CourseFacts facts, List<CoursePrompt> prompts)
    {
        if (facts.Protocol.PlanOf(facts.Contract) is not { } plan || facts.Next is not { } next)
            return;
        var number = facts.NumberInContract(next);
        if (!facts.Milestones.MiddleReviewed && facts.Protocol.MiddleReviewOf(facts.Contract) is { } middle && number >= middle && number < plan.Sessions)
            prompts.Add(new(
                number == middle ? "The next session is the middle: look back together." : "The middle has passed without looking back together.",
                "Open the middle review", $"{facts.Path}/review/middle"));
        if (!facts.Milestones.EndReviewed && facts.Protocol.ReviewAt(plan, number) is ReviewKind.End)
            prompts.Add(new("The next session is the last: look back at the whole, warning signs, what next.", "Open the ending", $"{facts.Path}/review/end"));
    }

    private static void Sessions(CourseFacts facts, List<CoursePrompt> prompts)
    {
        if (facts.NotRecorded.FirstOrDefault() is { } gone)
            prompts.Add(new(
                $"Session {gone.Number} on {DateWords.Of(facts.DayOf(gone))} is not recorded yet: held, missed or cancelled?",
                "Record it", $"{facts.Path}/sessions/{gone.Id}"));
        if (facts.Next is not null || facts.NotRecorded.Any())
            return;
        var left = facts.Standing.SessionsAgreed - facts.Standing.SessionsUsed;
        if (left > 0)
            prompts.Add(new(
                left == 1 ? "1 agreed session has no date." : $"{left} agreed sessions have no date.", "Plan it", $"{facts.Path}/sessions"));
        else
            prompts.Add(new(
                $"All {facts.Standing.SessionsAgreed} agreed sessions are used. End the course, or agree on a new contract.",
                "See the contract", $"{facts.Path}/contract"));
        if (left <= 0 && !facts.Milestones.EndReviewed)
            prompts.Add(new("The ending is not looked back on yet.", "Open the ending", $"{facts.Path}/review/end"));
    }

    private static void Records(CourseFacts facts, List<CoursePrompt> prompts)
    {
        if (facts.Milestones.UnsignedNoteSession is { } session)
        {
            var many = facts.Standing.UnsignedNotes;
            prompts.Add(new(
                many > 1 ? $"{many} notes are not signed yet." : "A note is not signed yet.", "Open the oldest", $"{facts.Path}/sessions/{session}"));
        }

        if (facts.Accepted is not null && facts.Goals.Count == 0)
            prompts.Add(new("There are no goals yet.", "Add a goal in the client's words", $"{facts.Path}/goals"));
    }

    private static int InitialSessions(CourseFacts facts) => facts.Protocol.PlanOf(facts.Contracts[0])?.Initial ?? 1;
}
