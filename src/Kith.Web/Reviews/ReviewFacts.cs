using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Goals;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Reviews;
using Kith.Web.Access;
using Kith.Web.Goals;
using Kith.Web.Look;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Reviews;

/// <summary>First and latest total of a measure, and what the difference means.</summary>
public sealed record ScoreThenAndNow(Measure Measure, int First, DateOnly FirstOn, int Last, DateOnly LastOn, int Answered);

/// <summary>What the two look at together. It says what there is; it decides nothing.</summary>
public sealed record ReviewFacts
{
    public IReadOnlyList<ScoreThenAndNow> Scores { get; init; } = [];

    public IReadOnlyList<GoalMeter> Goals { get; init; } = [];

    public CircleSnapshot? CircleThen { get; init; }

    /// <summary>Null while there is only one picture of the circle.</summary>
    public CircleSnapshot? CircleNow { get; init; }

    public required CourseStanding Standing { get; init; }

    /// <summary>What asks for a second look; null when nothing does.</summary>
    public ReviewPrompts? Prompts { get; init; }

    public string? CircleWords => CircleThen is { } then && CircleNow is { } now ? CircleDifference.Between(then, now).Sentence : null;

    public string SessionWords
    {
        get
        {
            var left = Math.Max(0, Standing.SessionsAgreed - Standing.SessionsUsed);
            var until = Standing.EndsOn is { } day ? $" The last day is {DateWords.Of(day)}." : "";
            return $"{Standing.SessionsUsed} of {Standing.SessionsAgreed} sessions are used, {(left == 0 ? "none" : left)} left.{until}";
        }
    }
}

/// <summary>Reads them: as they are now, or as they were when a review was signed.</summary>
public sealed class ReadReviewFacts(KithDb db, Actor actor, ClinicClock clock, ReadGoals goals)
{
    public async Task<ReviewFacts> OfAsync(Guid courseId, Moment moment, DateTimeOffset? asOf, CancellationToken stop)
    {
        var until = asOf ?? clock.Now;
        var zone = await clock.ZoneAsync(stop);
        var day = ClinicDay.Of(until, zone);
        var protocol = ProtocolLibrary.Get(await actor.Courses(db).Where(c => c.Id == courseId).Select(c => c.ProtocolKey).SingleAsync(stop));
        var standing = await actor.Of<CourseStanding>(db).AsNoTracking().SingleAsync(s => s.CourseId == courseId, stop);
        var scores = await ScoresAsync(courseId, until, zone, stop);
        var circles = await actor.Of<CircleSnapshot>(db).AsNoTracking().Include(s => s.Places)
            .Where(s => s.CourseId == courseId && s.TakenOn <= day).OrderBy(s => s.TakenOn).ThenBy(s => s.Id).Take(100).ToListAsync(stop);
        var contract = await actor.Of<Contract>(db).AsNoTracking().Where(c => c.CourseId == courseId && c.Kind == ContractKind.Acute)
            .OrderBy(c => c.Number).FirstOrDefaultAsync(stop);
        return new()
        {
            Scores = scores,
            Goals = [.. (await goals.OfAsync(courseId, stop)).All.Where(g => g.StoodAt(until, day)).Select(g => Meter(g, day))],
            CircleThen = circles.FirstOrDefault(),
            CircleNow = circles.Count > 1 ? circles[^1] : null,
            Standing = standing,
            Prompts = Ask(moment, scores.FirstOrDefault(s => s.Measure.Key == protocol.LeadingMeasure), standing, contract is null ? null : protocol.MiddleReviewOf(contract)),
        };
    }

    private static ReviewPrompts? Ask(Moment moment, ScoreThenAndNow? leading, CourseStanding standing, int? middle) =>
        leading is null || leading.Answered < 2 ? null
        : moment is Moment.End ? ReviewPrompts.AtTheEnd(leading.Measure, leading.First, leading.Last)
        : ReviewPrompts.InTheCourse(leading.Measure, leading.First, leading.Last, standing.SessionsUsed, middle ?? TrackRules.LookFromSession);

    private async Task<IReadOnlyList<ScoreThenAndNow>> ScoresAsync(Guid courseId, DateTimeOffset until, TimeZoneInfo zone, CancellationToken stop)
    {
        var totals = await actor.Of<Response>(db)
            .Where(r => r.CourseId == courseId && r.FinishedAt != null && r.FinishedAt <= until && r.SupersededById == null && r.Total != null)
            .OrderBy(r => r.FinishedAt).Select(r => new { r.MeasureKey, r.FinishedAt, r.Total }).Take(1000).ToListAsync(stop);
        return [.. MeasureLibrary.All.SelectMany(m => totals.Where(t => t.MeasureKey == m.Key).ToList() is [var first, ..] own
            ? new[] { new ScoreThenAndNow(m, first.Total!.Value, ClinicDay.Of(first.FinishedAt!.Value, zone), own[^1].Total!.Value, ClinicDay.Of(own[^1].FinishedAt!.Value, zone), own.Count) }
            : [])];
    }

    private static GoalMeter Meter(Goal goal, DateOnly day)
    {
        var rated = goal.Ratings.Where(r => r.RatedOn <= day).OrderBy(r => r.RatedOn).ThenBy(r => r.Id).ToList();
        return new(goal.Words, rated.LastOrDefault()?.Score, rated.FirstOrDefault()?.Score);
    }
}
