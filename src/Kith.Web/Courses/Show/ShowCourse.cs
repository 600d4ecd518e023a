using Kith.Clinical.Assessment;
using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Goals;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Reviews;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;
using Kith.Web.Access;
using Kith.Web.Look;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Courses.Show;

/// <summary>Reads what the course page shows: six commands, none of which grows without a bound.</summary>
public sealed class ShowCourse(KithDb db, Actor actor, ClinicClock clock)
{
    private const int MostSessions = 100;
    private const int MostScores = 150;
    private const int MostEvents = 50;
    private const int MostPeople = 60;
    private const int MostGoals = 12;

    public async Task<CourseFacts?> FindAsync(Guid courseId, CancellationToken stop)
    {
        var zone = await clock.ZoneAsync(stop);
        if (await HeadAsync(courseId, zone, stop) is not { } head)
            return null;

        return head with
        {
            Sessions = await SessionsAsync(courseId, stop),
            Scores = await ScoresAsync(courseId, stop),
            Events = await EventsAsync(courseId, head.Course.BeganOn.AddDays(-28), stop),
            People = await PeopleAsync(courseId, stop),
            Goals = await GoalsAsync(courseId, stop),
        };
    }

    /// <summary>One row a contract; everything else in it is the same in each.</summary>
    private async Task<CourseFacts?> HeadAsync(Guid courseId, TimeZoneInfo zone, CancellationToken stop)
    {
        var formulations = actor.Of<Formulation>(db).Where(f => f.CourseId == courseId);
        var accepted = formulations.Where(f => f.State == FormulationState.Accepted).OrderByDescending(f => f.Number).Take(1);
        var newest = formulations.OrderByDescending(f => f.Number).Take(1);
        var candidates = actor.Of<CandidateArea>(db).Where(c => c.CourseId == courseId && c.WithdrawnAt == null);
        var reviews = actor.Of<Review>(db).Where(r => r.CourseId == courseId && r.SignedAt != null);
        var rows = await (
            from contract in actor.Of<Contract>(db).Where(c => c.CourseId == courseId)
            join course in actor.Courses(db) on contract.CourseId equals course.Id
            join stands in actor.Of<CourseStanding>(db) on contract.CourseId equals stands.CourseId
            from agreed in accepted.DefaultIfEmpty()
            from last in newest.DefaultIfEmpty()
            orderby contract.Number
            select new
            {
                Contract = contract,
                Course = course,
                Standing = stands,
                Agreed = agreed == null ? null : new FormulationRow(
                    agreed.Number, agreed.State, agreed.PlainWords, agreed.Focus, agreed.SecondFocus, agreed.FocusAbout,
                    agreed.OfferedAt, agreed.AnsweredAt, agreed.AnsweredHow, agreed.Answer),
                Last = last == null ? null : new FormulationRow(
                    last.Number, last.State, last.PlainWords, last.Focus, last.SecondFocus, last.FocusAbout,
                    last.OfferedAt, last.AnsweredAt, last.AnsweredHow, last.Answer),
                Illness = actor.Of<IllnessEpisode>(db).Any(i => i.CourseId == courseId && i.SupersededById == null),
                Candidates = candidates.Count(),
                Ranked = candidates.Count(c => c.ClientRank != null),
                CircleOn = actor.Of<CircleSnapshot>(db).Where(s => s.CourseId == courseId && s.Moment == Moment.Start)
                    .OrderBy(s => s.TakenOn).Select(s => (DateOnly?)s.TakenOn).FirstOrDefault(),
                Middle = reviews.Any(r => r.Moment == Moment.Middle),
                End = reviews.Any(r => r.Moment == Moment.End),
                Unsigned = actor.Of<Note>(db).Where(n => n.CourseId == courseId && n.Kind == NoteKind.Progress && n.SignedAt == null && n.Text != "")
                    .OrderBy(n => n.StartedAt).Select(n => (Guid?)n.SessionId).FirstOrDefault(),
                SignIn = actor.Clients(db).Any(c => c.Id == course.ClientId && c.UserId != null),
            }).AsNoTracking().ToListAsync(stop);
        if (rows.Count == 0)
            return null;

        var first = rows[0];
        return new()
        {
            Course = first.Course,
            Standing = first.Standing,
            Contracts = [.. rows.Select(r => r.Contract)],
            Accepted = first.Agreed,
            Waiting = first.Last is { } other && other.Number > (first.Agreed?.Number ?? 0) ? other : null,
            Milestones = new(first.Illness, first.Candidates, first.Ranked, first.CircleOn, first.Middle, first.End, first.Unsigned, first.SignIn),
            Zone = zone,
            Now = clock.Now,
        };
    }

    private async Task<IReadOnlyList<SessionRow>> SessionsAsync(Guid courseId, CancellationToken stop)
    {
        var rows = await actor.Of<Session>(db).Where(s => s.CourseId == courseId)
            .OrderByDescending(s => s.StartsAt).ThenByDescending(s => s.Id).Take(MostSessions)
            .Select(s => new SessionRow(s.Id, s.Number, s.StartsAt, s.State, s.Counts, s.Mode, s.DisputeStage)).ToListAsync(stop);
        rows.Reverse();
        return rows;
    }

    private async Task<IReadOnlyList<ScoreRow>> ScoresAsync(Guid courseId, CancellationToken stop)
    {
        var rows = await actor.Of<Response>(db).Where(r => r.CourseId == courseId && r.FinishedAt != null && r.SupersededById == null)
            .OrderByDescending(r => r.FinishedAt).ThenByDescending(r => r.Id).Take(MostScores)
            .Select(r => new ScoreRow(r.MeasureKey, r.FinishedAt!.Value, r.Total, r.SessionId)).ToListAsync(stop);
        rows.Reverse();
        return rows;
    }

    /// <summary>What happened with people while the course ran, and in the weeks before it.</summary>
    private async Task<IReadOnlyList<ChartEvent>> EventsAsync(Guid courseId, DateOnly from, CancellationToken stop)
    {
        var rows = await actor.Of<TimelineEvent>(db)
            .Where(e => e.CourseId == courseId && e.WithdrawnAt == null && e.On.Day >= from && (e.Lane == Lane.Relationship || e.PersonId != null))
            .OrderByDescending(e => e.On.Day).ThenByDescending(e => e.Id).Take(MostEvents)
            .Select(e => new ChartEvent(e.On.Day, e.Words)).ToListAsync(stop);
        rows.Reverse();
        return rows;
    }

    private async Task<IReadOnlyList<PersonRow>> PeopleAsync(Guid courseId, CancellationToken stop)
    {
        var start = actor.Of<CircleSnapshot>(db).Where(s => s.CourseId == courseId && s.Moment == Moment.Start)
            .OrderBy(s => s.TakenOn).ThenBy(s => s.Id).Take(1).SelectMany(s => s.Places);
        return await (
            from person in actor.Of<Person>(db).Where(p => p.CourseId == courseId)
            join place in start on person.Id equals place.PersonId into places
            from place in places.DefaultIfEmpty()
            orderby person.Id
            select new PersonRow(
                person.Id, person.Alias, person.Relation, person.DiedOn != null, person.Violence, person.WithdrawnAt != null,
                person.Ring, person.Angle, (int?)place.Ring, (int?)place.Angle)).Take(MostPeople).ToListAsync(stop);
    }

    private async Task<IReadOnlyList<GoalMeter>> GoalsAsync(Guid courseId, CancellationToken stop) =>
        await actor.Of<Goal>(db).Where(g => g.CourseId == courseId && g.WithdrawnAt == null)
            .OrderBy(g => g.SetOn).ThenBy(g => g.Id).Take(MostGoals)
            .Select(g => new GoalMeter(
                g.Words,
                g.Ratings.OrderByDescending(r => r.RatedOn).ThenByDescending(r => r.Id).Select(r => (int?)r.Score).FirstOrDefault(),
                g.Ratings.OrderBy(r => r.RatedOn).ThenBy(r => r.Id).Select(r => (int?)r.Score).FirstOrDefault())).ToListAsync(stop);
}
