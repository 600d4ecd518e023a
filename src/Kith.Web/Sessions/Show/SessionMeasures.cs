using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Sessions.Show;

/// <summary>Says of each measure due in a session what it is and what it did since the time before.</summary>
internal sealed class SessionMeasures(KithDb db, Actor actor)
{
    private sealed record Line(string MeasureKey, Guid? SessionId, DateTimeOffset FinishedAt, int? Total);

    public async Task<IReadOnlyList<MeasureLine>> RunAsync(Session session, Session? before, IReadOnlyList<string> due, CancellationToken stop)
    {
        var lines = await actor.Of<Response>(db).AsNoTracking()
            .Where(r => r.CourseId == session.CourseId && r.FinishedAt != null && r.SupersededById == null)
            .OrderBy(r => r.FinishedAt)
            .Select(r => new Line(r.MeasureKey, r.SessionId, r.FinishedAt!.Value, r.Total)).ToListAsync(stop);
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
