using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;
using Kith.Web.Access;
using Kith.Web.Look;
using Kith.Web.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Sessions.Show;

/// <summary>Reads what the session page shows. The number of queries is the same for any course.</summary>
public sealed class ReadSession(KithDb db, Actor actor, ClinicClock clock, MeasurePlans plans)
{
    private sealed record FormulationLine(
        FormulationState State, int Number, ProblemArea? Focus, string FocusAbout, ProblemArea? SecondFocus, string SecondFocusAbout, DateTimeOffset? AnsweredAt);

    /// <returns>Null when the actor has no such session.</returns>
    public async Task<SessionView?> RunAsync(Guid courseId, Guid sessionId, CancellationToken stop)
    {
        var sessions = await actor.Of<Session>(db).AsNoTracking().Where(s => s.CourseId == courseId)
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToListAsync(stop);
        if (sessions.Find(s => s.Id == sessionId) is not { } session)
            return null;

        var zone = await clock.ZoneAsync(stop);
        var protocol = ProtocolLibrary.Get(await actor.Courses(db).Where(c => c.Id == courseId).Select(c => c.ProtocolKey).SingleAsync(stop));
        var contracts = await actor.Of<Contract>(db).AsNoTracking().Where(c => c.CourseId == courseId).ToListAsync(stop);
        var formulations = await actor.Of<Formulation>(db).AsNoTracking().Where(f => f.CourseId == courseId)
            .Select(f => new FormulationLine(f.State, f.Number, f.Focus, f.FocusAbout, f.SecondFocus, f.SecondFocusAbout, f.AnsweredAt)).ToListAsync(stop);
        var people = await actor.Of<Person>(db).AsNoTracking().Where(p => p.CourseId == courseId && p.WithdrawnAt == null)
            .OrderBy(p => p.Alias).Select(p => new { p.Id, p.Alias, p.Violence }).ToListAsync(stop);
        var notes = await NotesAsync(courseId, sessionId, stop);

        var place = SessionRules.PlaceOf(session, contracts, sessions, zone);
        var phase = place is { } p ? PhaseAt(protocol, contracts, sessions, formulations, session, p.Contract, zone) : (Phase?)null;
        var before = sessions.LastOrDefault(s => s.State is SessionState.Held && s.Id != session.Id && s.StartsAt < session.StartsAt);
        return new()
        {
            Session = session,
            Zone = zone,
            Phase = phase,
            Agenda = place is { } at ? protocol.AgendaFor(at.Contract, at.Number, phase!.Value) : [],
            Review = place is { } reviewed && protocol.PlanOf(reviewed.Contract) is { } plan && reviewed.Number <= plan.Sessions
                ? protocol.ReviewAt(plan, reviewed.Number) : null,
            Measures = place is null ? []
                : await new SessionMeasures(db, actor).RunAsync(session, before, await plans.OfAsync(courseId, protocol.Key, contracts, sessions.Select(SessionFact.Of), stop), SessionFact.Of(session), stop),
            Foci = Foci(formulations),
            Violence = people.Exists(one => one.Violence),
            Before = before,
            People = [.. people.Select(one => new Answer(one.Id.ToString(), one.Alias))],
            Told = await ToldAsync(courseId, sessionId, people.ToDictionary(one => one.Id, one => one.Alias), stop),
            Progress = notes.Find(n => n.Kind is NoteKind.Progress),
            Process = notes.Find(n => n.Kind is NoteKind.Process),
            MayBegin = session.State is SessionState.Planned && session.StartsAt <= clock.Now + SessionRules.OpensBefore,
        };
    }

    /// <summary>The phase as it was when this session began: what came later does not change its agenda.</summary>
    private static Phase PhaseAt(
        Protocol protocol, List<Contract> contracts, List<Session> sessions, List<FormulationLine> formulations,
        Session session, Contract contract, TimeZoneInfo zone)
    {
        var usedBefore = sessions.Where(s => s.Counts && s.StartsAt < session.StartsAt).Select(s => ClinicDay.Of(s.StartsAt, zone));
        var accepted = formulations.Exists(f => f.State is FormulationState.Accepted)
            && formulations.Exists(f => f.State is FormulationState.Accepted or FormulationState.Superseded && f.AnsweredAt <= session.StartsAt);
        return Phases.Of(protocol, Agreement.Of(contracts, usedBefore, ClinicDay.Of(session.StartsAt, zone)) with { Current = contract }, accepted);
    }

    private static List<FocusLine> Foci(List<FormulationLine> formulations)
    {
        var accepted = formulations.Where(f => f.State is FormulationState.Accepted).MaxBy(f => f.Number);
        List<FocusLine> foci = [];
        if (accepted?.Focus is { } first)
            foci.Add(new(first, accepted.FocusAbout));
        if (accepted?.SecondFocus is { } second)
            foci.Add(new(second, accepted.SecondFocusAbout));
        return foci;
    }

    private async Task<List<Note>> NotesAsync(Guid courseId, Guid sessionId, CancellationToken stop)
    {
        var me = actor.UserId;
        return await actor.Of<Note>(db).AsNoTracking()
            .Where(n => n.CourseId == courseId && n.SessionId == sessionId && n.AuthorId == me)
            .Include(n => n.Versions.OrderBy(v => v.Number)).ToListAsync(stop);
    }

    private async Task<List<ToldLine>> ToldAsync(Guid courseId, Guid sessionId, Dictionary<Guid, string> people, CancellationToken stop)
    {
        var told = await actor.Of<TimelineEvent>(db).AsNoTracking()
            .Where(e => e.CourseId == courseId && e.SessionId == sessionId && e.WithdrawnAt == null).OrderBy(e => e.Id).ToListAsync(stop);
        return [.. told.Select(e => new ToldLine(
            e.On.ToWords(), e.Words, MoodWords(e.MoodEffect), e.PersonId is { } person ? people.GetValueOrDefault(person) : null))];
    }

    /// <summary>"mood −3, worse".</summary>
    private static string? MoodWords(int? effect) => effect switch
    {
        null => null,
        0 => "mood the same",
        < 0 => string.Create(CultureInfo.InvariantCulture, $"mood −{-effect}, worse"),
        _ => string.Create(CultureInfo.InvariantCulture, $"mood +{effect}, better"),
    };
}
