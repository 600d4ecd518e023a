using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Assessment;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Goals;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Reviews;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;
using Kith.Web.Access;
using Kith.Web.Look;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Courses.Show;

/// <summary>Reads what the course page shows: seven commands, none of which grows without a bound.</summary>
public sealed class ShowCourse(KithDb db, Actor actor, ReadAhead ahead, ClinicClock clock)
{
    private const int MostSessions = 100;
    private const int MostScores = 200;
    private const int MostChoices = 100;
    private const int MostEvents = 50;
    private const int MostPeople = 60;
    private const int MostGoals = 12;

    private static readonly ActorQuery<HeadRow> Head = new((actor, db, courseId) =>
    {
        var formulations = actor.Of<Formulation>(db).Where(f => f.CourseId == courseId);
        var accepted = formulations.Where(f => f.State == FormulationState.Accepted).OrderByDescending(f => f.Number).Take(1);
        var newest = formulations.OrderByDescending(f => f.Number).Take(1);
        var candidates = actor.Of<CandidateArea>(db).Where(c => c.CourseId == courseId && c.WithdrawnAt == null);
        var reviews = actor.Of<Review>(db).Where(r => r.CourseId == courseId && r.SignedAt != null);
        return (
            from contract in actor.Of<Contract>(db).Where(c => c.CourseId == courseId)
            join course in actor.Courses(db) on contract.CourseId equals course.Id
            join client in actor.Clients(db) on course.ClientId equals client.Id
            join stands in actor.Of<CourseStanding>(db) on contract.CourseId equals stands.CourseId
            from agreed in accepted.DefaultIfEmpty()
            from last in newest.DefaultIfEmpty()
            orderby contract.Number
            select new HeadRow
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
                Alert = actor.Of<SafetyAlert>(db).Where(a => a.CourseId == courseId && a.DoneAt == null)
                    .OrderBy(a => a.RaisedAt).Select(a => (Guid?)a.Id).FirstOrDefault(),
                BornOn = client.BornOn,
                SignIn = client.UserId != null,
                Recording = actor.Consents(db).Any(k => k.ClientId == client.Id && k.Kind == ConsentKind.Recording && k.Accepted && k.EndedAt == null),
            }).AsNoTracking();
    });

    private static readonly ActorQuery<SessionRow> Sessions = new((actor, db, courseId) => actor.Of<Session>(db).Where(s => s.CourseId == courseId)
        .OrderByDescending(s => s.StartsAt).ThenByDescending(s => s.Id).Take(MostSessions)
        .Select(s => new SessionRow(s.Id, s.Number, s.StartsAt, s.State, s.Counts, s.Mode, s.DisputeStage)));

    private static readonly ActorQuery<AnswersRow> Answers = new((actor, db, courseId) => actor.Of<Response>(db)
        .Where(r => r.CourseId == courseId)
        .OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).Take(MostScores)
        .Select(r => new AnswersRow(
            r.Id, r.MeasureKey, r.StartedAt, r.FinishedAt, r.Total, r.SessionId, r.AnsweredBy, r.TypedFrom != null, r.SupersededById == null)));

    private static readonly ActorQuery<MeasureChoice> Choices = new((actor, db, courseId) => actor.Of<MeasureChoice>(db).AsNoTracking()
        .Where(c => c.CourseId == courseId).OrderByDescending(c => c.Number).Take(MostChoices));

    /// <summary>What happened with people; the newest.</summary>
    private static readonly ActorQuery<ChartEvent> Events = new((actor, db, courseId) => actor.Of<TimelineEvent>(db)
        .Where(e => e.CourseId == courseId && e.WithdrawnAt == null && (e.Lane == Lane.Relationship || e.PersonId != null))
        .OrderByDescending(e => e.On.Day).ThenByDescending(e => e.Id).Take(MostEvents)
        .Select(e => new ChartEvent(e.On.Day, e.Words)));

    private static readonly ActorQuery<PersonRow> People = new((actor, db, courseId) =>
    {
        var start = actor.Of<CircleSnapshot>(db).Where(s => s.CourseId == courseId && s.Moment == Moment.Start)
            .OrderBy(s => s.TakenOn).ThenBy(s => s.Id).Take(1).SelectMany(s => s.Places);
        return (
            from person in actor.Of<Person>(db).Where(p => p.CourseId == courseId)
            join place in start on person.Id equals place.PersonId into places
            from place in places.DefaultIfEmpty()
            orderby person.Id
            select new PersonRow(
                person.Id, person.Alias, person.Relation, person.DiedOn != null, person.Violence, person.WithdrawnAt != null,
                person.Ring, person.Angle, (int?)place.Ring, (int?)place.Angle)).Take(MostPeople);
    });

    private static readonly ActorQuery<GoalMeter> Goals = new((actor, db, courseId) => actor.Of<Goal>(db)
        .Where(g => g.CourseId == courseId && g.WithdrawnAt == null)
        .OrderBy(g => g.SetOn).ThenBy(g => g.Id).Take(MostGoals)
        .Select(g => new GoalMeter(
            g.Words,
            g.Ratings.OrderByDescending(r => r.RatedOn).ThenByDescending(r => r.Id).Select(r => (int?)r.Score).FirstOrDefault(),
            g.Ratings.OrderBy(r => r.RatedOn).ThenBy(r => r.Id).Select(r => (int?)r.Score).FirstOrDefault())));

    /// <summary>In the order in which they are read.</summary>
    private static readonly IActorQuery[] All = [Head, Sessions, Answers, Choices, Events, People, Goals];

    public async Task<CourseFacts?> FindAsync(Guid courseId, CancellationToken stop)
    {
        var zone = await clock.ZoneAsync(stop);
        await using var sent = await ahead.BeginAsync(courseId, All, stop);
        if (HeadOf(await Head.ListAsync(actor, db, courseId, stop), zone) is not { } head)
            return null;

        var sessions = Oldest(await Sessions.ListAsync(actor, db, courseId, stop));
        var answers = await Answers.ListAsync(actor, db, courseId, stop);

        // The chart shows what happened while the course ran and in the weeks before it.
        var from = head.Course.BeganOn.AddDays(-28);
        return head with
        {
            Sessions = sessions,
            Scores = ScoresIn(answers),
            Begun = BegunIn(answers),
            Choices = Oldest(await Choices.ListAsync(actor, db, courseId, stop)),
            Events = Oldest((await Events.ListAsync(actor, db, courseId, stop)).FindAll(e => e.On >= from)),
            People = await People.ListAsync(actor, db, courseId, stop),
            Goals = await Goals.ListAsync(actor, db, courseId, stop),
        };
    }

    /// <summary>One row a contract; everything else in it is the same in each.</summary>
    private CourseFacts? HeadOf(List<HeadRow> rows, TimeZoneInfo zone)
    {
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
            Banner = CourseBanner.Of(first.Standing, Client.Age(first.BornOn, ClinicDay.Of(clock.Now, zone)), first.Agreed?.FocusAbout, first.Alert, first.Recording),
            Zone = zone,
            Now = clock.Now,
        };
    }

    /// <summary>Sent and not replaced, in order of time.</summary>
    private static List<ScoreRow> ScoresIn(List<AnswersRow> answers) =>
    [
        .. answers.Where(a => a is { Counts: true, FinishedAt: not null }).OrderBy(a => a.FinishedAt).ThenBy(a => a.Id)
            .Select(a => new ScoreRow(a.MeasureKey, a.FinishedAt!.Value, a.Total, a.SessionId, a.IsTyped)),
    ];

    private static Dictionary<Guid, DateTimeOffset> BegunIn(List<AnswersRow> answers) => answers.Where(a => a.SessionId is not null && CheckInRules.IsOwn(a.By))
        .GroupBy(a => a.SessionId!.Value).ToDictionary(g => g.Key, g => CheckInRules.BegunAt(g.Select(a => (a.By, a.StartedAt)))!.Value);

    /// <summary>The newest are read; the oldest of them comes first.</summary>
    private static List<T> Oldest<T>(List<T> newest)
    {
        newest.Reverse();
        return newest;
    }

    private sealed class HeadRow
    {
        public required Contract Contract { get; init; }

        public required Course Course { get; init; }

        public required CourseStanding Standing { get; init; }

        public required FormulationRow? Agreed { get; init; }

        public required FormulationRow? Last { get; init; }

        public required bool Illness { get; init; }

        public required int Candidates { get; init; }

        public required int Ranked { get; init; }

        public required DateOnly? CircleOn { get; init; }

        public required bool Middle { get; init; }

        public required bool End { get; init; }

        public required Guid? Unsigned { get; init; }

        public required Guid? Alert { get; init; }

        public required DateOnly BornOn { get; init; }

        public required bool SignIn { get; init; }

        public required bool Recording { get; init; }
    }
}
