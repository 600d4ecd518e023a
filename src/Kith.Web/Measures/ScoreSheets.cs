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
/// <param name="TypedBy">Who typed the total; null where it was scored from the answers.</param>
public sealed record AnswerSet(Response Response, int? Session, DateOnly On, string? TypedBy = null)
{
    /// <summary>"By the client", "total typed by Ruth Adams, from paper".</summary>
    public string How => Response.TypedFrom is { } from ? AnsweredWords.Typed(TypedBy, from) : AnsweredWords.Of(Response.AnsweredBy);

    internal ScorePoint Point(int? total) => new(On, total, Session) { How = Response.IsTyped ? How : null };
}

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
            var scored = Standing.Select(a => (Set: a, Subscales: a.Response.PartScores())).Where(a => a.Subscales.Count > 0).ToList();
            return scored.Count == 0 ? [] : [.. Measure.Subscales.Select((part, i) => Chart.Part(
                Measure, part, [.. scored.Select(a => a.Set.Point(a.Subscales[i].Value))]))];
        }
    }

    /// <summary>Whether there are two totals to compare.</summary>
    public bool HasChange => Standing.Count(a => a.Response.Total is not null) > 1;
}

/// <summary>Reads what was answered in a course: as many queries whatever the number of measures.</summary>
public sealed class ScoreSheets(KithDb db, Actor actor, ClinicClock clock, Wordings wordings, MeasurePlans plans)
{
    /// <summary>A course has 16 sessions, or 36 of maintenance; beyond this something else is wrong.</summary>
    private const int Most = 500;

    /// <summary>The measures of the protocol first, then those added to it, then others that were answered. One that was dropped before anybody answered it is left out.</summary>
    public async Task<IReadOnlyList<ScoreSheet>> OfAsync(Guid courseId, string protocolKey, CancellationToken stop)
    {
        var zone = await clock.ZoneAsync(stop);
        var responses = await actor.Of<Response>(db).AsNoTracking().Where(r => r.CourseId == courseId)
            .OrderBy(r => r.StartedAt).Take(Most).ToListAsync(stop);
        var sessions = await actor.Of<Session>(db).AsNoTracking().Where(s => s.CourseId == courseId)
            .OrderBy(s => s.StartsAt).Select(s => new { s.Id, s.Number, s.StartsAt, s.State, s.Counts }).Take(Most).ToListAsync(stop);
        var happened = await actor.Of<TimelineEvent>(db).AsNoTracking()
            .Where(e => e.CourseId == courseId && e.Lane == Lane.Relationship && e.WithdrawnAt == null)
            .Select(e => new { e.On, e.Words }).Take(Most).ToListAsync(stop);

        var numbers = sessions.ToDictionary(s => s.Id, s => s.Number);
        var ticks = SessionTick.Of(sessions.Select(s => (s.Number, ClinicDay.Of(s.StartsAt, zone), s.State)));
        ChartEvent[] events = [.. happened.Where(e => e.On.Precision is not DatePrecision.Year)
            .OrderBy(e => e.On.Day).Select(e => new ChartEvent(e.On.Day, e.Words))];
        var protocol = ProtocolLibrary.Get(protocolKey);
        var phases = ChartPhase.Planned(protocol, ticks);
        var contracts = await actor.Of<Contract>(db).AsNoTracking().Where(c => c.CourseId == courseId).ToListAsync(stop);
        var plan = await plans.OfAsync(
            courseId, protocolKey, contracts, sessions.Select(s => new SessionFact(s.Id, s.Number, s.StartsAt, s.State is SessionState.Planned, s.Counts)), stop);
        var typists = await TypistsAsync(responses, stop);
        var answered = responses.Select(r => r.MeasureKey).ToHashSet(StringComparer.Ordinal);
        var keys = plan.Keys.Where(key => answered.Contains(key) || plan.Asked.Contains(key)).Concat(answered).Distinct(StringComparer.Ordinal);
        var sheets = new List<ScoreSheet>();
        foreach (var measure in keys.Select(MeasureLibrary.Get))
        {
            AnswerSet[] all = [.. responses.Where(r => r.MeasureKey == measure.Key).OrderBy(r => r.FinishedAt ?? r.StartedAt)
                .Select(r => new AnswerSet(r, r.SessionId is { } id ? numbers.GetValueOrDefault(id) : null, ClinicDay.Of(r.FinishedAt ?? r.StartedAt, zone), r.IsTyped ? typists.GetValueOrDefault(r.AnsweredById ?? Guid.Empty) : null))];
            var words = await wordings.AskedAsync(measure, all.LastOrDefault()?.Response.WordingId, stop);
            sheets.Add(Sheet(plan, measure, words, all, ticks, events, phases));
        }

        return sheets;
    }

    /// <summary>Names of those who typed a total; asked only when somebody did.</summary>
    private async Task<Dictionary<Guid, string>> TypistsAsync(List<Response> responses, CancellationToken stop)
    {
        var ids = responses.Where(r => r.IsTyped && r.AnsweredById is not null).Select(r => r.AnsweredById!.Value).Distinct().ToList();
        var clinic = actor.ClinicId;
        return ids.Count == 0 ? [] : await db.Users.AsNoTracking().Where(u => u.ClinicId == clinic && ids.Contains(u.Id)).Take(Most).ToDictionaryAsync(u => u.Id, u => u.Name, stop);
    }

    private static ScoreSheet Sheet(
        MeasurePlan plan, Measure measure, MeasureWording words, IReadOnlyList<AnswerSet> all, IReadOnlyList<SessionTick> ticks, IReadOnlyList<ChartEvent> events, IReadOnlyList<ChartPhase> phases) => new()
    {
        Measure = measure,
        Words = words,
        All = all,
        Chart = SymptomFacts.Of(
            measure, plan.Gaps(measure.Key), ticks,
            [.. all.Where(a => a.Response is { FinishedAt: not null, SupersededById: null }).Select(a => a.Point(a.Response.Total))]) with
        {
            Events = events,
            Phases = phases,
        },
    };
}
