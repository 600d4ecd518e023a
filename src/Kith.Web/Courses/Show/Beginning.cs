using Kith.Clinical;

namespace Kith.Web.Courses.Show;

/// <summary>One thing of the initial phase: done, or what to do about it.</summary>
public sealed record BeginningStep(string Words, bool Done, string Said, string Href);

/// <summary>The work of the initial phase as a list, in the order it is usually done.</summary>
internal static class Beginning
{
    public static IReadOnlyList<BeginningStep> Of(CourseFacts facts)
    {
        var (done, path) = (facts.Milestones, facts.Path);
        var people = facts.People.Count(p => !p.Withdrawn);
        return
        [
            new("Name the illness, explain IPT, agree the sick role", done.IllnessRecorded, done.IllnessRecorded ? "recorded" : "not recorded yet", $"{path}/assessment"),
            new("Lay symptoms and events on the timeline", facts.Events.Count > 0, Count(facts.Events.Count, "event with people", "events with people"), $"{path}/timeline"),
            new("Go through the people in their life", people > 0, Count(people, "person", "people"), $"{path}/inventory"),
            new("Keep the closeness circle of the start", done.StartCircleOn is not null,
                done.StartCircleOn is { } on ? $"kept on {DateWords.Of(on)}" : "not kept yet", $"{path}/circle"),
            new("List what could be worked on; the client ranks it", done is { Candidates: > 0 } && done.RankedCandidates == done.Candidates,
                done.Candidates == 0 ? "nothing listed yet" : done.RankedCandidates == done.Candidates ? "ranked by the client" : $"{done.Candidates} listed, not ranked yet",
                $"{path}/areas"),
            new("Offer the formulation; the client says yes", facts.Accepted is not null, FormulationWords.Short(facts), $"{path}/formulation"),
            new("Agree goals in the client's words", facts.Goals.Count > 0, Count(facts.Goals.Count, "goal", "goals"), $"{path}/goals"),
        ];
    }

    private static string Count(int count, string one, string many) => count switch { 0 => "none yet", 1 => $"1 {one}", _ => $"{count} {many}" };
}
