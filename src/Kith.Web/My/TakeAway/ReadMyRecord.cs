using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Formulations;
using Kith.Clinical.Goals;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Reviews;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Audit;
using Kith.Web.Measures;
using Kith.Web.My.People;
using Kith.Web.My.Signs;
using Kith.Web.Print;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.My.TakeAway;

/// <summary>Reads what a client takes away, of all their courses. Nothing for anybody else.</summary>
public sealed class ReadMyRecord(KithDb db, Actor actor, ClinicClock clock, AuditTrail trail, Wordings wordings, MyPeople people)
{
    /// <summary>Of anything in one course; far more than a life in treatment.</summary>
    private const int Most = 10_000;

    /// <param name="withNames">Whether the client wants the people of their life in it, by name.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>Null for whoever is no client.</returns>
    public async Task<MyRecord?> FindAsync(bool withNames, CancellationToken stop)
    {
        if (actor.Role is not Clinical.Access.Role.Client || await actor.Clients(db).AsNoTracking().OrderBy(c => c.Id).FirstOrDefaultAsync(stop) is not { } client)
            return null;
        var courses = await actor.Courses(db).AsNoTracking().OrderBy(c => c.BeganOn).ThenBy(c => c.Id).Take(Most).ToListAsync(stop);
        var others = new OthersNames(await actor.Of<Person>(db).AsNoTracking().Select(p => new PersonLine(p.Alias, p.Relation)).Take(Most).ToListAsync(stop), withNames);
        var (clinic, therapists) = (await clock.ClinicAsync(stop), courses.Select(c => c.TherapistId).Distinct().ToList());
        var names = await db.Users.AsNoTracking().Where(u => u.ClinicId == clinic.ClinicId && therapists.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, stop);
        var taken = new List<TakenCourse>();
        foreach (var course in courses)
        {
            trail.Opened(course.Id);
            taken.Add(await TakeAsync(course, names.GetValueOrDefault(course.TherapistId, ""), others, withNames, stop));
        }

        return new(client.Id, client.Name, client.BornOn, client.Contact, clinic.Name, await clock.TodayAsync(stop), await clock.ZoneAsync(stop), others.HasHidden, taken);
    }

    private async Task<TakenCourse> TakeAsync(Course course, string therapist, OthersNames others, bool withNames, CancellationToken stop)
    {
        var signs = MySigns.Of(await Of<Review>(course).OrderByDescending(r => r.Moment).ThenByDescending(r => r.HeldOn).ThenByDescending(r => r.Id).Take(Most).ToListAsync(stop), course.IsClosed);
        var plan = await Of<SafetyPlan>(course).OrderByDescending(p => p.Number).FirstOrDefaultAsync(stop);
        var goals = await Of<Goal>(course).Include(g => g.Ratings).OrderBy(g => g.SetOn).ThenBy(g => g.Id).Take(Most).ToListAsync(stop);
        foreach (var goal in goals)
            goal.Words = others.Hide(goal.Words);
        return new()
        {
            Id = course.Id,
            Treatment = ProtocolLibrary.Get(course.ProtocolKey).Name,
            BeganOn = course.BeganOn,
            ClosedOn = course.ClosedOn,
            TherapistId = course.TherapistId,
            Therapist = therapist,
            Agreed = [.. (await Of<Contract>(course).OrderBy(c => c.Number).Take(Most).ToListAsync(stop)).Select(PaperWords.Of)],
            Sessions = await Of<Session>(course).OrderBy(s => s.StartsAt).Select(s => new TakenSession(s.Id, s.Number, s.StartsAt, s.Minutes, s.Mode, s.State)).Take(Most).ToListAsync(stop),
            Answers = await AnswersAsync(course, stop),
            Days = LoggedDay.Standing(await Of<LoggedDay>(course).OrderBy(d => d.Day).ThenBy(d => d.Id).Take(Most).ToListAsync(stop)),
            Goals = goals,
            Areas = [.. (await Of<CandidateArea>(course).Where(a => a.WithdrawnAt == null).OrderBy(a => a.ClientRank).ThenBy(a => a.Id).Take(Most).ToListAsync(stop)).Select(a => others.Hide(a.About))],
            Letters = [.. (await Of<Formulation>(course).Where(f => f.OfferedAt != null).OrderBy(f => f.Number).Take(Most).ToListAsync(stop))
                .Select(f => new TakenLetter(f.Id, f.Number, others.Hide(f.PlainWords), f.State, f.OfferedAt!.Value, others.Hide(f.Answer), f.AnsweredAt))],
            Notes = [.. (await NotesAsync(course, stop)).Select(n => n with { Text = others.Hide(n.Text) })],
            Plan = plan is null ? null : new(plan.Id, plan.WrittenAt, [.. Enum.GetValues<PlanStep>().Where(s => plan.At(s).Length > 0).Select(s => (s, others.Hide(plan.At(s))))]),
            WarningSigns = others.Hide(signs.WarningSigns),
            WhoToCall = others.Hide(signs.WhoToCall),
            People = withNames ? await people.FindAsync(course.Id, stop) : [],
        };
    }

    private async Task<IReadOnlyList<TakenAnswers>> AnswersAsync(Course course, CancellationToken stop)
    {
        var sheets = new List<TakenAnswers>();
        foreach (var response in await Of<Response>(course).Where(r => r.FinishedAt != null && r.SupersededById == null).OrderBy(r => r.FinishedAt).Take(Most).ToListAsync(stop))
        {
            if (MeasureLibrary.Find(response.MeasureKey) is not { } measure)
                continue;
            var words = await wordings.AskedAsync(measure, response.WordingId, stop);
            sheets.Add(new(response.Id, measure, response.SessionId, response.FinishedAt!.Value, response.Total, [.. Lines(measure, words, response)]));
        }

        return sheets;
    }

    private static IEnumerable<TakenAnswer> Lines(Measure measure, MeasureWording words, Response response)
    {
        for (var item = 1; item <= Math.Min(measure.Items, response.Answers.Length); item++)
        {
            if (response.Answers[item - 1] is { } value)
                yield return new(item, words.Items[item - 1], value, words.Answer(measure, item, value));
            else if (!response.IsTyped)
                yield return new(item, words.Items[item - 1], null, "Not answered");
        }
    }

    /// <summary>Only what was shared: the actor gives a client nothing else.</summary>
    private Task<List<TakenNote>> NotesAsync(Course course, CancellationToken stop) => (
        from note in Of<Note>(course)
        join session in actor.Of<Session>(db) on note.SessionId equals session.Id
        orderby session.StartsAt, note.Id
        let last = note.Versions.OrderByDescending(v => v.Number).First()
        select new TakenNote(note.Id, session.Number, session.StartsAt, last.Text, last.SignedBy, last.SignedAt)).Take(Most).ToListAsync(stop);

    private IQueryable<T> Of<T>(Course course) where T : Clinical.OfCourse => actor.Of<T>(db).AsNoTracking().Where(r => r.CourseId == course.Id);
}
