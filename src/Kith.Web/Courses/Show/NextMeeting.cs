using System.Globalization;
using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;

namespace Kith.Web.Courses.Show;

/// <summary>The next session: when, what is on its agenda, what is answered before it, and what helps with the focus.</summary>
public sealed record NextMeeting(
    SessionRow Session, string When, string Mode, IReadOnlyList<string> Agenda, IReadOnlyList<string> Measures, ReviewKind? Review, bool IsNow)
{
    /// <summary>Null when nothing is planned.</summary>
    public static NextMeeting? Of(CourseFacts facts)
    {
        if (facts.Next is not { } next)
            return null;

        var contract = facts.ContractOf(next);
        var number = facts.NumberInContract(next);
        var local = TimeZoneInfo.ConvertTime(next.StartsAt, facts.Zone);
        return new(
            next,
            facts.DayOf(next) == facts.Today
                ? local.ToString("'Today,' HH:mm", CultureInfo.CurrentCulture)
                : local.ToString("dddd d MMMM, HH:mm", CultureInfo.CurrentCulture),
            ModeWords(next.Mode),
            [.. facts.Protocol.AgendaFor(contract, number, facts.Standing.Phase).Select(i => i.Words)],
            [.. facts.Plan.For(CourseFacts.FactOf(next), facts.Begun.TryGetValue(next.Id, out var begun) ? begun : null).Select(k => MeasureLibrary.Get(k).Name)],
            facts.Protocol.PlanOf(contract) is { } plan ? facts.Protocol.ReviewAt(plan, number) : null,
            next.StartsAt <= facts.Now + SessionRules.OpensBefore);
    }

    /// <summary>What to do with this focus, at the stage a dispute was last seen in; nothing that confronts anybody while somebody is flagged.</summary>
    public static IReadOnlyList<string> Strategies(CourseFacts facts)
    {
        if (facts.Accepted?.Focus is not { } focus)
            return [];
        var stage = facts.Sessions.LastOrDefault(s => s.Stage is not null)?.Stage;
        return ProblemAreas.PromptsFor(focus, stage, facts.People.Any(p => p is { Violence: true, Withdrawn: false }));
    }

    private static string ModeWords(SessionMode mode) => mode switch
    {
        SessionMode.Video => "by video",
        SessionMode.Phone => "by phone",
        _ => "in person",
    };
}
