using Kith.Clinical;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Measures;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Measures.Plan;

/// <summary>A measure before one session.</summary>
public enum PlanMark
{
    No,

    /// <summary>As the protocol says.</summary>
    Asked,

    /// <summary>Chosen over the protocol.</summary>
    Added,

    /// <summary>The protocol says so, and this course does not.</summary>
    TakenOut,
}

/// <summary>A session of the plan.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="On">Its day; null while nobody has planned it.</param>
/// <param name="IsOpen">Its questions are not begun, so that they can be chosen.</param>
public sealed record PlanColumn(SessionPlace Place, DateOnly? On, bool IsOpen)
{
    public int Number => Place.Number;
}

/// <summary>A measure of the plan.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Choice">What was chosen over the protocol; null when the protocol holds.</param>
/// <param name="IsOfProtocol">Whether the protocol has it.</param>
/// <param name="Marks">One a session, in the order of the columns.</param>
/// <param name="ToCome">Before which sessions still to come, in words.</param>
/// <param name="ByProtocol">What the protocol says of the whole course, in words.</param>
public sealed record PlanRow(Measure Measure, MeasureChoice? Choice, bool IsOfProtocol, IReadOnlyList<PlanMark> Marks, string ToCome, string ByProtocol)
{
    public bool IsAsked => Choice is { } choice ? choice.Change is not MeasureChange.Dropped : IsOfProtocol;
}

/// <summary>Reads which questionnaires come when in a course, and everything that was chosen about it.</summary>
public sealed class ShowPlan(KithDb db, Actor actor, ClinicClock clock, MeasurePlans plans, Wordings wordings)
{
    private const int MostPeople = 200;

    private Dictionary<Guid, string> names = [];

    public MeasurePlan Plan { get; private set; } = null!;

    public string Protocol { get; private set; } = "";

    public bool IsClosed { get; private set; }

    public IReadOnlyList<PlanColumn> Columns { get; private set; } = [];

    public IReadOnlyList<PlanRow> Rows { get; private set; } = [];

    /// <summary>Number of the session whose questions the client has begun; null when they have begun none.</summary>
    public int? Begun { get; private set; }

    /// <summary>What may be added: it has words here, and a client answers it.</summary>
    public IReadOnlyList<Measure> MayBeAdded { get; private set; } = [];

    /// <summary>The client's age in years.</summary>
    public int Age { get; private set; }

    /// <summary>Sessions that can be chosen.</summary>
    public IReadOnlyList<SessionPlace> Open => [.. Columns.Where(c => c.IsOpen).Select(c => c.Place)];

    public string NameOf(Guid? id) => id is { } known && names.TryGetValue(known, out var name) ? name : "somebody";

    /// <returns>False when there is no such course on the actor's caseload.</returns>
    public async Task<bool> LoadAsync(Guid courseId, CancellationToken stop)
    {
        var found = await (
            from course in actor.Courses(db).Where(c => c.Id == courseId)
            join client in actor.Clients(db) on course.ClientId equals client.Id
            select new { course.ProtocolKey, course.ClosedOn, client.BornOn }).SingleOrDefaultAsync(stop);
        if (found is null)
            return false;
        (IsClosed, Protocol, Age) = (found.ClosedOn is not null, ProtocolLibrary.Get(found.ProtocolKey).Name, Client.Age(found.BornOn, await clock.TodayAsync(stop)));
        Plan = await plans.OfAsync(courseId, found.ProtocolKey, stop);
        await ColumnsAsync(courseId, stop);
        await NamesAsync(stop);
        var brought = await wordings.BroughtAsync(stop);
        MayBeAdded = [.. MeasureLibrary.All.Where(m => MeasureChoiceRules.MayAsk(m, !m.ScoreOnly || brought.Contains(m)) is null && !Plan.Asked.Contains(m.Key))];
        return true;
    }

    private async Task ColumnsAsync(Guid courseId, CancellationToken stop)
    {
        var zone = await clock.ZoneAsync(stop);
        var given = await actor.Of<Response>(db).AsNoTracking().Where(r => r.CourseId == courseId && r.SessionId != null)
            .OrderByDescending(r => r.StartedAt).Select(r => new { r.SessionId, r.AnsweredBy, r.StartedAt }).Take(500).ToListAsync(stop);
        var begun = given.ToLookup(g => g.SessionId!.Value, g => (g.AnsweredBy, g.StartedAt));
        DateTimeOffset? BegunAt(SessionPlace place) => place.Session is { } session ? CheckInRules.BegunAt(begun[session.Id]) : null;

        Columns = [.. Plan.Places.Select(p => new PlanColumn(
            p, p.Session is { } s ? ClinicDay.Of(s.StartsAt, zone) : null, p.Session is null || (p.Session is { Planned: true } && p.Session.StartsAt > clock.Now && BegunAt(p) is null)))];
        Begun = Columns.FirstOrDefault(c => c.Place.Session is { Planned: true } && c.Place.Session.StartsAt > clock.Now && BegunAt(c.Place) is not null)?.Number;
        var asked = Columns.Select(c => Plan.For(c.Place, BegunAt(c.Place))).ToList();
        var said = Columns.Select(c => Plan.ByProtocol(c.Place)).ToList();
        Rows = [.. Plan.Keys.Select(key => Row(key, asked, said)).Where(r => r.IsOfProtocol || r.IsAsked || r.Marks.Contains(PlanMark.Added))];
    }

    private PlanRow Row(string key, List<IReadOnlyList<string>> asked, List<IReadOnlyList<string>> said)
    {
        PlanMark[] marks = [.. asked.Select((keys, i) => (keys.Contains(key), said[i].Contains(key)) switch
        {
            (true, true) => PlanMark.Asked,
            (true, false) => PlanMark.Added,
            (false, true) => PlanMark.TakenOut,
            _ => PlanMark.No,
        })];
        var open = Columns.Select((column, i) => (column, Mark: marks[i])).Where(c => c.column.IsOpen).ToList();
        return new(
            MeasureLibrary.Get(key), Plan.Standing(key), Plan.IsOfProtocol(key), marks,
            Words(open.Where(c => c.Mark is PlanMark.Asked or PlanMark.Added).Select(c => c.column.Number), open.Count, "every session still to come", "no session still to come"),
            Words(Columns.Where((_, i) => said[i].Contains(key)).Select(c => c.Number), Columns.Count, "every session", "no session"));
    }

    private static string Words(IEnumerable<int> numbers, int of, string all, string none)
    {
        List<int> listed = [.. numbers];
        return listed.Count == 0 ? none : listed.Count == of && of > 1 ? all : SessionNumbers.Words(listed);
    }

    private async Task NamesAsync(CancellationToken stop)
    {
        var ids = Plan.Choices.SelectMany(c => new[] { c.ChosenById, c.EndedById ?? c.ChosenById }).Distinct().Take(MostPeople).ToList();
        var clinic = actor.ClinicId;
        names = ids.Count == 0 ? [] : await db.Users.AsNoTracking().Where(u => u.ClinicId == clinic && ids.Contains(u.Id)).Take(MostPeople).ToDictionaryAsync(u => u.Id, u => u.Name, stop);
    }
}
