using System.Globalization;
using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Caseload.Show;

/// <summary>A course as it stands in the list.</summary>
public sealed record CaseloadRow(Guid CourseId, string Name, string ProtocolKey, CourseStanding Standing);

/// <summary>A client whose course is not planned yet.</summary>
public sealed record NewClient(Guid Id, string Name);

/// <summary>How many courses are alike in everything the filters look at.</summary>
public sealed record CaseloadGroup(Phase Phase, Change Change, bool Safety, bool Notes, bool Formulation, bool Closed, int Count);

/// <summary>One page of the caseload and what the filters would give.</summary>
public sealed record CaseloadView(
    CaseloadFilter Filter, IReadOnlyList<CaseloadRow> Rows, bool More, IReadOnlyList<CaseloadGroup> Groups, IReadOnlyList<NewClient> New,
    DateTimeOffset Now, TimeZoneInfo Zone)
{
    /// <summary>How many there are with this choice, and all else as it is chosen now.</summary>
    public int Count(Phase? phase, Change? change, Waits? waits, bool closed) => Groups
        .Where(g => g.Closed == closed && (phase is null || g.Phase == phase) && (change is null || g.Change == change)
            && waits switch { Waits.Safety => g.Safety, Waits.Notes => g.Notes, Waits.Formulation => g.Formulation, _ => true })
        .Sum(g => g.Count);
}

/// <summary>The therapist's clients with where each course stands: three commands, whatever the caseload's size.</summary>
public sealed class ShowCaseload(KithDb db, Actor actor, ClinicClock clock)
{
    public const int PageSize = 50;

    /// <summary>Clients without a course shown on top; the rest are found by name.</summary>
    private const int MostNew = 20;

    public async Task<CaseloadView> FindAsync(CaseloadFilter filter, CancellationToken stop)
    {
        var named = Named(filter.Search);
        var groups = await named.GroupBy(r => new
        {
            r.Standing.Phase,
            r.Standing.Change,
            Safety = r.Standing.OpenAlerts > 0,
            Notes = r.Standing.UnsignedNotes > 0,
            Formulation = r.Standing.Formulation == FormulationState.Offered,
            Closed = r.Standing.ClosedOn != null,
        }).Select(g => new CaseloadGroup(g.Key.Phase, g.Key.Change, g.Key.Safety, g.Key.Notes, g.Key.Formulation, g.Key.Closed, g.Count()))
            .ToListAsync(stop);

        var rows = await Chosen(named, filter).OrderBy(r => r.Name).ThenBy(r => r.Standing.CourseId)
            .Skip((filter.Page - 1) * PageSize).Take(PageSize + 1)
            .Select(r => new CaseloadRow(r.Standing.CourseId, r.Name, r.ProtocolKey, r.Standing)).AsNoTracking().ToListAsync(stop);
        var more = rows.Count > PageSize;
        if (more)
            rows.RemoveAt(PageSize);

        return new(filter, rows, more, groups, filter.Page == 1 ? await NewAsync(filter, stop) : [], clock.Now, await clock.ZoneAsync(stop));
    }

    private IQueryable<NamedStanding> Named(string search)
    {
        var me = actor.UserId;
        var rows =
            from standing in actor.Of<CourseStanding>(db).Where(s => s.TherapistId == me)
            join course in actor.Courses(db) on standing.CourseId equals course.Id
            join client in actor.Clients(db) on course.ClientId equals client.Id
            select new NamedStanding { Standing = standing, Name = client.Name, ProtocolKey = course.ProtocolKey };
        var capitals = Capitals(search);
        return search.Length == 0 ? rows : rows.Where(r => r.Name.Contains(search) || r.Name.Contains(capitals));
    }

    private static IQueryable<NamedStanding> Chosen(IQueryable<NamedStanding> rows, CaseloadFilter filter)
    {
        rows = filter.Closed ? rows.Where(r => r.Standing.ClosedOn != null) : rows.Where(r => r.Standing.ClosedOn == null);
        if (filter.Phase is { } phase)
            rows = rows.Where(r => r.Standing.Phase == phase);
        if (filter.Change is { } change)
            rows = rows.Where(r => r.Standing.Change == change);
        return filter.Waits switch
        {
            Waits.Safety => rows.Where(r => r.Standing.OpenAlerts > 0),
            Waits.Notes => rows.Where(r => r.Standing.UnsignedNotes > 0),
            Waits.Formulation => rows.Where(r => r.Standing.Formulation == FormulationState.Offered),
            _ => rows,
        };
    }

    private async Task<IReadOnlyList<NewClient>> NewAsync(CaseloadFilter filter, CancellationToken stop)
    {
        if (filter with { Search = "" } is { IsPlain: false })
            return [];
        var (search, capitals) = (filter.Search, Capitals(filter.Search));
        return await actor.Clients(db)
            .Where(c => !actor.Courses(db).Any(x => x.ClientId == c.Id) && (search == "" || c.Name.Contains(search) || c.Name.Contains(capitals)))
            .OrderByDescending(c => c.Id).Take(MostNew).Select(c => new NewClient(c.Id, c.Name)).ToListAsync(stop);
    }

    /// <summary>Names are written with capitals and searched for without; the databases disagree on what is alike, so both are asked.</summary>
    private static string Capitals(string search) => CultureInfo.CurrentCulture.TextInfo.ToTitleCase(search);

    private sealed class NamedStanding
    {
        public required CourseStanding Standing { get; init; }

        public required string Name { get; init; }

        public required string ProtocolKey { get; init; }
    }
}
