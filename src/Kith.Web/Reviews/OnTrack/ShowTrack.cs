using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Reviews;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Measures.Expected;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Reviews.OnTrack;

/// <summary>Whether a course is on track now, by its scores, and what was talked over before.</summary>
/// <param name="Course">The course.</param>
/// <param name="Measure">Its leading measure.</param>
/// <param name="Track">The rule that the latest score meets.</param>
/// <param name="First">First total; null before any score.</param>
/// <param name="Last">Latest total.</param>
/// <param name="ScoredAt">When that was given.</param>
/// <param name="SessionsUsed">Sessions used up so far.</param>
/// <param name="Violence">Whether somebody of the inventory is flagged.</param>
/// <param name="Earlier">What was written before, the newest first.</param>
public sealed record TrackView(
    Course Course, Measure Measure, Track Track, int? First, int? Last, DateTimeOffset? ScoredAt, int SessionsUsed, bool Violence, IReadOnlyList<TrackReview> Earlier)
{
    /// <summary>The latest score asks for a second look, and nobody has written yet what was talked over.</summary>
    public bool Asks => Track is not Track.NoConcern && !Course.IsClosed && !Earlier.Any(r => r.ScoredAt >= ScoredAt);

    /// <summary>The numbers; null when on track.</summary>
    public string? Numbers => First is { } first && Last is { } last ? TrackWords.Of(Track, Measure, first, last) : null;
}

/// <summary>Works it out from the scores themselves, so that an old row cannot hide a new score.</summary>
public sealed class ShowTrack(KithDb db, Actor actor)
{
    private const int Most = 100;

    /// <returns>Null when there is no such course on the actor's caseload.</returns>
    public async Task<TrackView?> FindAsync(Guid courseId, CancellationToken stop)
    {
        if (await actor.Courses(db).AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return null;
        var protocol = ProtocolLibrary.Get(course.ProtocolKey);
        var measure = MeasureLibrary.Get(protocol.LeadingMeasure);
        var scores = await actor.Of<Response>(db)
            .Where(r => r.CourseId == courseId && r.MeasureKey == measure.Key && r.FinishedAt != null && r.SupersededById == null && r.Total != null)
            .OrderBy(r => r.FinishedAt).ThenBy(r => r.Id).Select(r => new { r.FinishedAt, r.Total, r.SessionId }).Take(500).ToListAsync(stop);
        var used = await actor.Of<CourseStanding>(db).Where(s => s.CourseId == courseId).Select(s => s.SessionsUsed).SingleAsync(stop);
        var contract = await actor.Of<Contract>(db).AsNoTracking().Where(c => c.CourseId == courseId).OrderBy(c => c.Number).FirstAsync(stop);
        var violence = await actor.Of<Person>(db).AnyAsync(p => p.CourseId == courseId && p.Violence && p.WithdrawnAt == null, stop);
        var earlier = await actor.Of<TrackReview>(db).AsNoTracking().Where(r => r.CourseId == courseId)
            .OrderByDescending(r => r.ScoredAt).Take(Most).ToListAsync(stop);
        if (scores.Count < 2)
            return new(course, measure, Track.NoConcern, scores.FirstOrDefault()?.Total, scores.LastOrDefault()?.Total, scores.LastOrDefault()?.FinishedAt, used, violence, earlier);

        var (first, last) = (scores[0].Total!.Value, scores[^1]);
        var number = await actor.Of<Session>(db).Where(s => s.Id == last.SessionId).Select(s => s.Number).FirstOrDefaultAsync(stop);
        var expected = await actor.Expected(db).AsNoTracking().Where(e => e.MeasureKey == measure.Key).Take(20).ToListAsync(stop);
        var track = TrackRules.Of(
            measure, first, last.Total!.Value, used, protocol.MiddleReviewOf(contract) ?? contract.Sessions,
            number is { } session ? Expectation.Tolerated(expected, measure, first, session) : null);
        return new(course, measure, track, first, last.Total, last.FinishedAt, used, violence, earlier);
    }
}
