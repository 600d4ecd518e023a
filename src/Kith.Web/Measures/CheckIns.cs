using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Measures;

/// <summary>One measure of a check-in and what is answered of it.</summary>
/// <param name="Number">Its place in the check-in, from 1.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Response">The finished answers, else those begun; null when nothing is answered.</param>
/// <param name="AskedIn">The words it is asked in.</param>
public sealed record CheckInPart(int Number, Measure Measure, Response? Response, AskedIn AskedIn)
{
    public MeasureWording Words => AskedIn.Words;

    public bool IsSent => Response?.FinishedAt is not null;

    public bool IsBegun => Response is not null && !IsSent;

    /// <summary>The first question without an answer, from 1; null when all are answered.</summary>
    public int? FirstEmpty
    {
        get
        {
            var at = Response is null ? 0 : Array.FindIndex(Response.Answers, a => a is null);
            return at < 0 ? null : at + 1;
        }
    }
}

/// <summary>What a client is asked before the next session.</summary>
public sealed record PlannedCheckIn(Guid CourseId, Guid SessionId, DateTimeOffset SessionAt, DateOnly OpensOn, bool IsOpen, IReadOnlyList<CheckInPart> Parts)
{
    /// <summary>The first that is not sent yet.</summary>
    public CheckInPart? Next => Parts.FirstOrDefault(p => !p.IsSent);

    /// <summary>Whether there is something to answer now.</summary>
    public bool IsDue => IsOpen && Next is not null;
}

/// <summary>Finds what is due, and how far the client is with it; on whichever device they began.</summary>
public sealed class CheckIns(KithDb db, Actor actor, ClinicClock clock, Wordings wordings, ReadAhead ahead)
{
    /// <param name="course">A course of the actor.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <param name="tracked">True for a use case that changes the answers.</param>
    /// <param name="given">When an answer was given that arrives only now: what was asked then is taken.</param>
    /// <param name="worry">The measure of an answer about safety that arrives now: it is taken even when this course asks it no more.</param>
    /// <returns>Null when the course is closed, no session is planned or nothing is asked before it, and by a link when another session is next by now.</returns>
    public async Task<PlannedCheckIn?> FindAsync(Course course, CancellationToken stop, bool tracked = false, DateTimeOffset? given = null, string? worry = null)
    {
        if (course.IsClosed)
            return null;
        var zone = await clock.ZoneAsync(stop);
        var today = await clock.TodayAsync(stop);
        var answers = tracked ? OfFoundCourse.AnswersToChange : OfFoundCourse.Answers;
        await using var reading = await ahead.BeginAsync(course.Id, [OfFoundCourse.Sessions, OfFoundCourse.Contracts, answers, OfFoundCourse.Choices], stop);
        var sessions = await OfFoundCourse.Sessions.ListAsync(actor, db, course.Id, stop);
        if (CheckInRules.Next(sessions, zone, today) is not { } next || (actor.Link is { } link && link.SessionId != next.Id))
            return null;

        var contracts = await OfFoundCourse.Contracts.ListAsync(actor, db, course.Id, stop);
        var all = (await answers.ListAsync(actor, db, course.Id, stop)).FindAll(r => r.SessionId == next.Id);
        var plan = new MeasurePlan(course.ProtocolKey, contracts, sessions, await OfFoundCourse.Choices.ListAsync(actor, db, course.Id, stop), zone);
        var standing = all.FindAll(r => r.SupersededById is null);
        var keys = plan.For(next, CheckInRules.BegunAt(all.Select(r => (r.AnsweredBy, r.StartedAt))) ?? given)
            .Union(standing.Where(r => r.FinishedAt is null).Select(r => r.MeasureKey)).Union(plan.Keys.Where(key => key == worry));
        var opens = CheckInRules.OpensOn(ClinicDay.Of(next.StartsAt, zone));
        var parts = new List<CheckInPart>();
        foreach (var measure in keys.Select(MeasureLibrary.Get))
        {
            if (await wordings.ToAskAsync(measure, stop) is { } words)
                parts.Add(new(parts.Count + 1, measure, Latest(standing, measure.Key), words));
        }

        if (parts.Count == 0)
            return null;

        return new(course.Id, next.Id, next.StartsAt, opens, today >= opens, parts);
    }

    /// <summary>What the client has begun to answer of a measure by now; null when nothing.</summary>
    public async Task<Response?> BegunAsync(PlannedCheckIn checkIn, Measure measure, CancellationToken stop) => Latest(
        await actor.Of<Response>(db).Where(r => r.CourseId == checkIn.CourseId && r.SessionId == checkIn.SessionId && r.SupersededById == null && r.MeasureKey == measure.Key).ToListAsync(stop),
        measure.Key);

    /// <summary>Finished answers count; of two that were begun at once the first goes on.</summary>
    private static Response? Latest(List<Response> given, string key) => given.Where(r => r.MeasureKey == key)
        .OrderByDescending(r => r.FinishedAt is not null).ThenBy(r => r.StartedAt).ThenBy(r => r.Id).FirstOrDefault();
}
