using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;
using Kith.Clinical.Reviews;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Measures.Expected;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kith.Web.Courses;

/// <summary>
/// Saves what a use case changed together with where the course now stands, in one transaction. Every use case that touches
/// sessions, answers, formulations, notes, alerts, contracts or the closing of a course saves through here.
/// </summary>
public sealed class Standings(KithDb db, Actor actor, ClinicClock clock)
{
    public async Task SaveAsync(Guid courseId, CancellationToken stop)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;

        // Takes the course's row first: whoever saves something else of the same course waits here, and then counts this in.
        await TakeRowAsync(courseId, stop);
        await db.SaveChangesAsync(stop);
        await RefreshAsync(courseId, stop);
        await db.SaveChangesAsync(stop);
        if (transaction is not null)
            await transaction.CommitAsync(stop);
    }

    /// <summary>
    /// Waits until nobody else changes this course, and keeps it so until the answer is committed: for what may be begun once only.
    /// What was read before may have changed meanwhile.
    /// </summary>
    public async Task<IDbContextTransaction> TakeTurnAsync(Guid courseId, CancellationToken stop)
    {
        var transaction = await db.Database.BeginTransactionAsync(stop);
        await TakeRowAsync(courseId, stop);
        return transaction;
    }

    private Task<int> TakeRowAsync(Guid courseId, CancellationToken stop) => db.Set<CourseStanding>().Where(s => s.CourseId == courseId)
        .ExecuteUpdateAsync(row => row.SetProperty(s => s.Version, s => s.Version + 1), stop);

    private async Task RefreshAsync(Guid courseId, CancellationToken stop)
    {
        var clinic = actor.ClinicId;
        var of = await (
            from course in db.Set<Course>().Where(c => c.Id == courseId)
            join client in db.Set<Client>() on course.ClientId equals client.Id
            select new { Course = course, client.Name }).SingleAsync(stop);
        var measure = MeasureLibrary.Get(ProtocolLibrary.Get(of.Course.ProtocolKey).LeadingMeasure);
        var expected = await db.Set<ExpectedCourse>().AsNoTracking().Where(e => e.MeasureKey == measure.Key).Take(20).ToListAsync(stop);
        var facts = new StandingFacts
        {
            Course = of.Course,
            ClientName = of.Name,
            Contracts = await Of<Contract>(courseId).ToListAsync(stop),
            Sessions = await Of<Session>(courseId)
                .Select(s => new SessionFact(s.Id, s.Number, s.StartsAt, s.State == SessionState.Planned, s.Counts)).ToListAsync(stop),
            Scores = await Of<Response>(courseId).Where(r => r.FinishedAt != null && r.SupersededById == null)
                .Select(r => new ScoreFact(r.MeasureKey, r.FinishedAt!.Value, r.Total, r.SessionId)).ToListAsync(stop),
            Formulations = await Of<Formulation>(courseId)
                .Select(f => new FormulationFact(f.Number, f.State, f.Focus, f.SecondFocus)).ToListAsync(stop),
            Notes = await Of<Note>(courseId).Where(n => n.Kind == NoteKind.Progress && n.Text != "")
                .Select(n => new NoteFact(true, n.SignedAt != null, n.StartedAt)).ToListAsync(stop),
            OpenAlerts = await Of<SafetyAlert>(courseId).CountAsync(a => a.DoneAt == null, stop),
            HasSafetyPlan = await Of<SafetyPlan>(courseId).AnyAsync(stop),
            TrackAnsweredFor = await Of<TrackReview>(courseId).OrderByDescending(r => r.ScoredAt).Select(r => (DateTimeOffset?)r.ScoredAt).FirstOrDefaultAsync(stop),
            Tolerated = (first, session) => Expectation.Tolerated(expected, measure, first, session),
        };
        var row = await db.Set<CourseStanding>().SingleOrDefaultAsync(s => s.CourseId == courseId, stop);
        if (row is null)
            db.Add(row = new CourseStanding { ClinicId = clinic, CourseId = courseId });
        Standing.Fill(row, facts, await clock.ZoneAsync(stop), clock.Now);
    }

    /// <summary>Whole course, whoever acts: a client's answer changes what the therapist's caseload shows.</summary>
    private IQueryable<T> Of<T>(Guid courseId) where T : Clinical.OfCourse => db.Set<T>().AsNoTracking().Where(r => r.CourseId == courseId);
}
