using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Sessions.Show;

/// <summary>Says of each measure due in a session what it is and what it did since the time before.</summary>
internal sealed class SessionMeasures(KithDb db, Actor actor)
{
    /// <summary>As many sets of answers as any page of a course reads.</summary>
    private const int Most = 500;

    private sealed record Line(string MeasureKey, Guid? SessionId, DateTimeOffset FinishedAt, int? Total);

    private sealed record Given(string MeasureKey, Guid? SessionId, AnsweredBy By, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, int? Total, bool Counts);

    public async Task<IReadOnlyList<MeasureLine>> RunAsync(Session session, Session? before, MeasurePlan plan, SessionFact fact, CancellationToken stop)
    {
        var given = await actor.Of<Response>(db).AsNoTracking()
            .Where(r => r.CourseId == session.CourseId).OrderBy(r => r.StartedAt).Take(Most)
            .Select(r => new Given(r.MeasureKey, r.SessionId, r.AnsweredBy, r.StartedAt, r.FinishedAt, r.Total, r.SupersededById == null)).ToListAsync(stop);
        var lines = given.Where(g => g is { Counts: true, FinishedAt: not null }).OrderBy(g => g.FinishedAt)
            .Select(g => new Line(g.MeasureKey, g.SessionId, g.FinishedAt!.Value, g.Total)).ToList();
        var due = plan.For(fact, CheckInRules.BegunAt(given.Where(g => g.SessionId == session.Id).Select(g => (g.By, g.StartedAt))));
        var answered = lines.Where(l => l.SessionId == session.Id).Select(l => l.MeasureKey);
        return [.. due.Union(answered).Select(key => Say(MeasureLibrary.Get(key), lines.FindAll(l => l.MeasureKey == key), session, before))];
    }

    private static MeasureLine Say(Measure measure, List<Line> lines, Session session, Session? before)
    {
        var end = session.StartsAt.AddMinutes(session.Minutes);
        var now = lines.FindLast(l => l.SessionId == session.Id)
            ?? lines.FindLast(l => l.SessionId is null && l.FinishedAt <= end && l.FinishedAt > (before?.StartsAt ?? DateTimeOffset.MinValue));
        var earlier = lines.FindLast(l => l.Total is not null && l.FinishedAt < (now?.FinishedAt ?? end) && l != now);
        var words = (now, earlier) switch
        {
            (null, null) => $"{measure.Name} has not been answered yet.",
            (null, { Total: { } last }) => $"{measure.Name} has not been answered for this session. The last was {measure.SayWithBand(last)}.",
            ({ Total: null }, _) => $"{measure.Name} was sent with an answer missing, so there is no total.",
            ({ Total: { } total }, null) => $"{measure.Name} is {measure.SayWithBand(total)}, the first of this course.",
            ({ Total: { } after }, { Total: { } was }) => ChangeWords.ForTherapist(measure, was, after),
            _ => "",
        };
        return new(measure.Key, measure.Name, words, now is not null);
    }
}
