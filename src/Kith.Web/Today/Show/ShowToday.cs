using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Today.Show;

/// <summary>A session on its way.</summary>
public sealed record Coming(Guid CourseId, string Name, Guid SessionId, int? Number, DateTimeOffset At, Phase Phase, int Used, int Agreed);

/// <summary>An answer about safety that nobody has acted on in writing.</summary>
public sealed record OpenAlert(Guid CourseId, string Name, Guid AlertId, DateTimeOffset At);

/// <summary>A note that is written and not signed; the oldest of its course.</summary>
public sealed record UnsignedNote(Guid CourseId, string Name, Guid SessionId, int Count, DateTimeOffset At);

/// <summary>A formulation that waits: for the client, or for the therapist to write the next.</summary>
public sealed record WaitingFormulation(Guid CourseId, string Name, FormulationState State, DateTimeOffset? At);

/// <summary>A session whose day has gone and of which nobody said what became.</summary>
public sealed record NotRecorded(Guid CourseId, string Name, Guid SessionId, int? Number, DateTimeOffset At);

/// <summary>Where the questions before a client's next session stand, and when the client was last reminded of them.</summary>
public sealed record Questions(Guid CourseId, string Name, DateTimeOffset At, CheckInState State, DateTimeOffset? RemindedAt);

/// <summary>What the day asks for.</summary>
public sealed record TodayView(
    IReadOnlyList<OpenAlert> Alerts, IReadOnlyList<Coming> Coming, IReadOnlyList<Questions> Questions, IReadOnlyList<NotRecorded> Gone, IReadOnlyList<UnsignedNote> Notes,
    IReadOnlyList<WaitingFormulation> Formulations, bool HasClients, DateTimeOffset Now, TimeZoneInfo Zone)
{
    public DateOnly Day => ClinicDay.Of(Now, Zone);

    /// <summary>Nothing is asked for; perhaps because there is nobody yet.</summary>
    public bool IsEmpty => Alerts.Count + Coming.Count + Gone.Count + Notes.Count + Formulations.Count == 0;
}

/// <summary>What waits for a therapist today and in the next days: seven commands, each bounded.</summary>
public sealed class ShowToday(KithDb db, Actor actor, ClinicClock clock)
{
    private const int Most = 30;
    private const int DaysAhead = 7;

    public async Task<TodayView> FindAsync(CancellationToken stop)
    {
        var zone = await clock.ZoneAsync(stop);
        var today = await clock.TodayAsync(stop);
        var (from, to) = (ClinicDay.At(today, TimeOnly.MinValue, zone), ClinicDay.At(today.AddDays(DaysAhead), TimeOnly.MinValue, zone));
        var coming = await ComingAsync(from, to, stop);
        var view = new TodayView(
            await AlertsAsync(stop), coming, await QuestionsAsync(coming, zone, today, stop), await GoneAsync(from, stop), await NotesAsync(stop), await FormulationsAsync(stop),
            HasClients: true, clock.Now, zone);
        return view.IsEmpty ? view with { HasClients = await actor.Clients(db).AnyAsync(stop) } : view;
    }

    private IQueryable<CourseStanding> Open() => actor.Of<CourseStanding>(db).Where(s => s.ClosedOn == null);

    private Task<List<OpenAlert>> AlertsAsync(CancellationToken stop)
    {
        // A closed course keeps its open alert: an answer about safety is never settled by an ending.
        return (
            from row in actor.Of<CourseStanding>(db).Where(s => s.OpenAlerts > 0)
            join alert in actor.Of<SafetyAlert>(db).Where(a => a.DoneAt == null) on row.CourseId equals alert.CourseId
            orderby alert.RaisedAt
            select new OpenAlert(row.CourseId, row.ClientName, alert.Id, alert.RaisedAt)).Take(Most).ToListAsync(stop);
    }

    /// <summary>Asked of the sessions themselves: a standing's next session may have gone by while nobody touched the course.</summary>
    private Task<List<Coming>> ComingAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken stop) => (
        from open in Open()
        join session in actor.Of<Session>(db).Where(s => s.State == SessionState.Planned && s.StartsAt >= since && s.StartsAt < until)
            on open.CourseId equals session.CourseId
        orderby session.StartsAt, session.Id
        select new Coming(
            open.CourseId, open.ClientName, session.Id, session.Number, session.StartsAt, open.Phase, open.SessionsUsed, open.SessionsAgreed))
        .Take(Most).ToListAsync(stop);

    private async Task<List<Questions>> QuestionsAsync(List<Coming> coming, TimeZoneInfo zone, DateOnly today, CancellationToken stop)
    {
        if (coming.Count == 0)
            return [];
        var ids = coming.Select(c => c.CourseId).Distinct().ToList();
        var asked = await CheckInProgress.AskedAsync(
            actor.Courses(db).Where(c => ids.Contains(c.Id)), actor.Of<Contract>(db), actor.Of<Session>(db), actor.Of<MeasureChoice>(db), clock.Now, stop);
        var next = asked.Select(a => a.Next(zone, today)).OfType<SessionFact>().Select(s => s.Id).ToList();

        // Answers and reminders in one command: a reminder is one without a measure.
        var facts = await CheckInProgress.GivenFor(actor.Of<Response>(db), next)
            .Concat(actor.SentReminders(db).Where(r => next.Contains(r.SessionId)).Select(r => new CheckInProgress.Given
            {
                SessionId = r.SessionId, MeasureKey = "", FinishedAt = r.At, IsOwn = false, BegunAt = r.At, Counts = true,
            })).ToListAsync(stop);
        var given = facts.Where(f => f.MeasureKey.Length > 0).ToLookup(f => f.SessionId);
        var reminded = facts.Where(f => f.MeasureKey.Length == 0).ToLookup(f => f.SessionId, f => f.FinishedAt);
        var progress = asked.Select(a => a.Progress(given, zone, today)).OfType<CheckInProgress>().ToDictionary(p => p.SessionId);
        return [.. coming.Where(c => progress.ContainsKey(c.SessionId)).Select(c =>
            new Questions(c.CourseId, c.Name, c.At, progress[c.SessionId].State, reminded[c.SessionId].Max()))];
    }

    private Task<List<NotRecorded>> GoneAsync(DateTimeOffset before, CancellationToken stop) => (
        from open in Open()
        join session in actor.Of<Session>(db).Where(s => s.State == SessionState.Planned && s.StartsAt < before) on open.CourseId equals session.CourseId
        orderby session.StartsAt
        select new NotRecorded(open.CourseId, open.ClientName, session.Id, session.Number, session.StartsAt)).Take(Most).ToListAsync(stop);

    private Task<List<UnsignedNote>> NotesAsync(CancellationToken stop)
    {
        var notes = actor.Of<Note>(db);
        return (
            from row in actor.Of<CourseStanding>(db).Where(s => s.UnsignedNotes > 0)
            orderby row.OldestUnsignedAt
            select new UnsignedNote(
                row.CourseId, row.ClientName,
                notes.Where(n => n.CourseId == row.CourseId && n.Kind == NoteKind.Progress && n.SignedAt == null && n.Text != "")
                    .OrderBy(n => n.StartedAt).Select(n => n.SessionId).FirstOrDefault(),
                row.UnsignedNotes, row.OldestUnsignedAt!.Value)).Take(Most).ToListAsync(stop);
    }

    private Task<List<WaitingFormulation>> FormulationsAsync(CancellationToken stop)
    {
        FormulationState?[] states = [FormulationState.Offered, FormulationState.ChangeAsked, FormulationState.Declined];
        var formulations = actor.Of<Formulation>(db);
        return Open().Where(s => states.Contains(s.Formulation)).OrderBy(s => s.ClientName).ThenBy(s => s.CourseId)
            .Select(s => new WaitingFormulation(
                s.CourseId, s.ClientName, s.Formulation!.Value,
                formulations.Where(f => f.CourseId == s.CourseId).OrderByDescending(f => f.Number)
                    .Select(f => f.AnsweredAt ?? f.OfferedAt).FirstOrDefault()))
            .Take(Most).ToListAsync(stop);
    }
}
