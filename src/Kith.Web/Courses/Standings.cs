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
public sealed class Standings(KithDb db, Actor actor, ClinicClock clock, ReadAhead ahead)
{
    private const int MostCurves = 500;

    // The whole course, whoever acts: a client's answer changes what the therapist's caseload shows. Prepared, because every save goes through here.
    private static readonly ActorQuery<Head> Heads = new(
        (_, db, courseId) =>
            from course in db.Set<Course>().AsNoTracking().Where(c => c.Id == courseId)
            join client in db.Set<Client>() on course.ClientId equals client.Id
            select new Head(
                course, client.Name, db.Set<SafetyAlert>().Count(a => a.CourseId == course.Id && a.DoneAt == null), db.Set<SafetyPlan>().Any(p => p.CourseId == course.Id),
                db.Set<TrackReview>().Where(r => r.CourseId == course.Id).OrderByDescending(r => r.ScoredAt).Select(r => (DateTimeOffset?)r.ScoredAt).FirstOrDefault()),
        whoever: true);

    private static readonly ActorQuery<ExpectedCourse> Curves = new((_, db, _) => db.Set<ExpectedCourse>().AsNoTracking().OrderBy(e => e.MeasureKey).ThenBy(e => e.BandKey).Take(MostCurves), whoever: true);

    private static readonly ActorQuery<ScoreFact> Scores = new(
        (_, db, courseId) => Of<Response>(db, courseId).Where(r => r.FinishedAt != null && r.SupersededById == null)
            .Select(r => new ScoreFact(r.MeasureKey, r.FinishedAt!.Value, r.Total, r.SessionId)),
        whoever: true);

    private static readonly ActorQuery<FormulationFact> Formulations = new(
        (_, db, courseId) => Of<Formulation>(db, courseId).Select(f => new FormulationFact(f.Number, f.State, f.Focus, f.SecondFocus)), whoever: true);

    private static readonly ActorQuery<NoteFact> Notes = new(
        (_, db, courseId) => Of<Note>(db, courseId).Where(n => n.Kind == NoteKind.Progress && n.Text != "").Select(n => new NoteFact(true, n.SignedAt != null, n.StartedAt)), whoever: true);

    private static readonly ActorQuery<CourseStanding> Rows = new((_, db, courseId) => db.Set<CourseStanding>().Where(s => s.CourseId == courseId), whoever: true);

    /// <summary>What <see cref="ReadAsync"/> reads, in its order.</summary>
    internal static readonly IReadOnlyList<IActorQuery> Reads = [Heads, Curves, OfFoundCourse.Contracts, OfFoundCourse.Sessions, Scores, Formulations, Notes, Rows];

    private static IQueryable<T> Of<T>(KithDb db, Guid courseId) where T : Clinical.OfCourse => db.Set<T>().AsNoTracking().Where(r => r.CourseId == courseId);

    public async Task SaveAsync(Guid courseId, CancellationToken stop)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;

        // Takes the course's row first: whoever saves something else of the same course waits here, and then counts this in.
        await TakeRowAsync(courseId, stop);
        await db.SaveChangesAsync(stop);
        await WriteAsync(await ReadAsync(courseId, stop), stop);
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

    /// <summary>The course's row and what decides what it says, as the database has it now. For whoever took the turn and knows what they are about to change of it.</summary>
    public async Task<Stands> ReadAsync(Guid courseId, CancellationToken stop)
    {
        // What they find is as it was read; the row alone is tracked.
        await using var reading = await ahead.BeginAsync(courseId, Reads, stop);
        var of = (await Heads.ListAsync(actor, db, courseId, stop)).Single();
        var measure = MeasureLibrary.Get(ProtocolLibrary.Get(of.Course.ProtocolKey).LeadingMeasure);
        var curves = await Curves.ListAsync(actor, db, courseId, stop);
        var facts = new StandingFacts
        {
            Course = of.Course,
            ClientName = of.ClientName,
            Contracts = await OfFoundCourse.Contracts.ListAsync(actor, db, courseId, stop),
            Sessions = await OfFoundCourse.Sessions.ListAsync(actor, db, courseId, stop),
            Scores = await Scores.ListAsync(actor, db, courseId, stop),
            Formulations = await Formulations.ListAsync(actor, db, courseId, stop),
            Notes = await Notes.ListAsync(actor, db, courseId, stop),
            OpenAlerts = of.OpenAlerts,
            HasSafetyPlan = of.HasSafetyPlan,
            TrackAnsweredFor = of.TrackAnsweredFor,
            Tolerated = (first, session) => Expectation.Tolerated(curves, measure, first, session),
        };
        return new((await Rows.ListAsync(actor, db, courseId, stop)).SingleOrDefault(), facts);
    }

    /// <summary>Writes, with the next save, where the course stands.</summary>
    /// <param name="stands">Its facts as they will be once that is saved.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task WriteAsync(Stands stands, CancellationToken stop)
    {
        var row = stands.Row ?? new CourseStanding { ClinicId = actor.ClinicId, CourseId = stands.Facts.Course.Id };
        if (stands.Row is null)
            db.Add(row);
        Standing.Fill(row, stands.Facts, await clock.ZoneAsync(stop), clock.Now);
    }

    /// <param name="Row">Null when the course has none yet.</param>
    /// <param name="Facts">Everything that happened.</param>
    public sealed record Stands(CourseStanding? Row, StandingFacts Facts);

    private sealed record Head(Course Course, string ClientName, int OpenAlerts, bool HasSafetyPlan, DateTimeOffset? TrackAnsweredFor);
}
