using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;
using Kith.Web.Access;
using Kith.Web.Look;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Measures;

/// <summary>One set of answers as pages show it.</summary>
/// <param name="Response">The answers as they are stored.</param>
/// <param name="Session">Number of the session they were given for; null when it has none.</param>
/// <param name="On">The clinic's day they stand for.</param>
public sealed record AnswerSet(Response Response, int? Session, DateOnly On);

/// <summary>All answers to one measure in one course.</summary>
public sealed record ScoreSheet
{
    public required Measure Measure { get; init; }

    /// <summary>The words in which it was asked the last time.</summary>
    public required MeasureWording Words { get; init; }

    /// <summary>Earliest first; those not sent and those replaced too.</summary>
    public required IReadOnlyList<AnswerSet> All { get; init; }

    public required SymptomFacts Chart { get; init; }

    /// <summary>Sent, and not replaced by others.</summary>
    public IEnumerable<AnswerSet> Standing => All.Where(a => a.Response is { FinishedAt: not null, SupersededById: null });

    public int? First => Standing.FirstOrDefault(a => a.Response.Total is not null)?.Response.Total;

    public int? Last => Standing.LastOrDefault(a => a.Response.Total is not null)?.Response.Total;

    /// <summary>Each part of the measure by itself; none where it has none, or nothing was answered yet.</summary>
    public IReadOnlyList<SymptomFacts> Parts
    {
        get
        {
            var scored = Standing.Select(a => (Set: a, Measure.Score(a.Response.Answers).Subscales)).Where(a => a.Subscales.Count > 0).ToList();
            return scored.Count == 0 ? [] : [.. Measure.Subscales.Select((part, i) => Chart.Part(
                Measure, part, [.. scored.Select(a => new ScorePoint(a.Set.On, a.Subscales[i].Value, a.Set.Session))]))];
        }
    }

    /// <summary>Whether there are two totals to compare.</summary>
    public bool HasChange => Standing.Count(a => a.Response.Total is not null) > 1;
}

/// <summary>Reads what was answered in a course: three queries, whatever the number of measures.</summary>
public sealed class ScoreSheets(KithDb db, Actor actor, ClinicClock clock, Wordings wordings)
{
    /// <summary>A course has 16 sessions, or 36 of maintenance; beyond this something else is wrong.</summary>
    private const int Most = 500;

    /// <summary>The measures of the protocol first, then others that were answered.</summary>
    public async Task<IReadOnlyList<ScoreSheet>> OfAsync(Guid courseId, string protocolKey, CancellationToken stop)
    {
        var zone = await clock.ZoneAsync(stop);
        var responses = await actor.Of<Response>(db).AsNoTracking().Where(r => r.CourseId == courseId)
            .OrderBy(r => r.StartedAt).Take(Most).ToListAsync(stop);
        var sessions = await actor.Of<Session>(db).AsNoTracking().Where(s => s.CourseId == courseId)
            .OrderBy(s => s.StartsAt).Select(s => new { s.Id, s.Number, s.StartsAt, s.State }).Take(Most).ToListAsync(stop);
        var happened = await actor.Of<TimelineEvent>(db).AsNoTracking()
            .Where(e => e.CourseId == courseId && e.Lane == Lane.Relationship && e.WithdrawnAt == null)
            .Select(e => new { e.On, e.Words }).Take(Most).ToListAsync(stop);

        var numbers = sessions.ToDictionary(s => s.Id, s => s.Number);
        var ticks = SessionTick.Of(sessions.Select(s => (s.Number, ClinicDay.Of(s.StartsAt, zone), s.State)));
        ChartEvent[] events = [.. happened.Where(e => e.On.Precision is not DatePrecision.Year)
            .OrderBy(e => e.On.Day).Select(e => new ChartEvent(e.On.Day, e.Words))];
        var protocol = ProtocolLibrary.Get(protocolKey);
        var phases = ChartPhase.Planned(protocol, ticks);
        var keys = protocol.Measures.Select(m => m.MeasureKey)
            .Concat(responses.Select(r => r.MeasureKey)).Distinct(StringComparer.Ordinal);
        var sheets = new List<ScoreSheet>();
        foreach (var measure in keys.Select(MeasureLibrary.Get))
        {
            AnswerSet[] all = [.. responses.Where(r => r.MeasureKey == measure.Key).OrderBy(r => r.FinishedAt ?? r.StartedAt)
                .Select(r => new AnswerSet(r, r.SessionId is { } id ? numbers.GetValueOrDefault(id) : null, ClinicDay.Of(r.FinishedAt ?? r.StartedAt, zone)))];
            var words = await wordings.AskedAsync(measure, all.LastOrDefault()?.Response.WordingId, stop);
            sheets.Add(Sheet(protocol, measure, words, all, ticks, events, phases));
        }

        return sheets;
    }

    private static ScoreSheet Sheet(
        Protocol protocol, Measure measure, MeasureWording words, IReadOnlyList<AnswerSet> all, IReadOnlyList<SessionTick> ticks, IReadOnlyList<ChartEvent> events, IReadOnlyList<ChartPhase> phases) => new()
    {
        Measure = measure,
        Words = words,
        All = all,
        Chart = SymptomFacts.Of(
            measure, protocol, ticks,
            [.. all.Where(a => a.Response is { FinishedAt: not null, SupersededById: null }).Select(a => new ScorePoint(a.On, a.Response.Total, a.Session))]) with
        {
            Events = events,
            Phases = phases,
        },
    };
}
