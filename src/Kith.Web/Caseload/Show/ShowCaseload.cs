using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Caseload.Show;

/// <summary>A course as it stands in the list; what the row shows and no more.</summary>
public sealed record CaseloadRow(
    Guid CourseId, string Name, string ProtocolKey, DateOnly? ClosedOn, Phase Phase, int Used, int Agreed, ProblemArea? Focus, ProblemArea? SecondFocus,
    int? FirstScore, int? LastScore, Change Change, DateTimeOffset? NextAt, int OpenAlerts, int UnsignedNotes, FormulationState? Formulation, bool NotOnTrack)
{
    /// <summary>Whether a planned session has gone by of which nobody said what became.</summary>
    public bool Gone { get; init; }
}

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

/// <summary>The therapist's clients with where each course stands: three commands, one more when a session went by unrecorded, whatever the caseload's size.</summary>
public sealed class ShowCaseload(KithDb db, Actor actor, ReadAhead ahead, ClinicClock clock)
{
    public const int PageSize = 50;

    /// <summary>Clients without a course shown on top; the rest are found by name.</summary>
    private const int MostNew = 20;

    // The caseload as it opens; what is searched for and chosen changes the queries, so those are read without preparing.
    private static readonly ActorQuery<CaseloadGroup> AllGroups = new((actor, db, _) => Groups(actor.Of<CourseStanding>(db)));
    private static readonly ActorQuery<CaseloadRow> FirstRows = new((actor, db, _) => Rows(actor.Of<CourseStanding>(db), CaseloadFilter.Plain));
    private static readonly ActorQuery<NewClient> AllNew = new((actor, db, _) => New(actor, db, ""));

    public async Task<CaseloadView> FindAsync(CaseloadFilter filter, CancellationToken stop)
    {
        var plain = filter is { IsPlain: true, Page: 1 };
        await using var sent = await ahead.BeginAsync(Guid.Empty, plain ? [AllGroups, FirstRows, AllNew] : [], stop);
        var groups = plain
            ? await AllGroups.ListAsync(actor, db, Guid.Empty, stop)
            : await Groups(Named(filter.Search)).ToListAsync(stop);
        var rows = plain
            ? await FirstRows.ListAsync(actor, db, Guid.Empty, stop)
            : await Rows(Named(filter.Search), filter).ToListAsync(stop);
        var fresh = plain
            ? await AllNew.ListAsync(actor, db, Guid.Empty, stop)
            : filter.Page > 1 || filter with { Search = "" } is { IsPlain: false } ? [] : await New(actor, db, filter.Search).ToListAsync(stop);
        var more = rows.Count > PageSize;
        if (more)
            rows.RemoveAt(PageSize);
        return new(filter, await WithNextAsync(rows, stop), more, groups, fresh, clock.Now, await clock.ZoneAsync(stop));
    }

    /// <summary>A standing's next session may have gone by while nobody touched the course; the one after it is then looked up.</summary>
    private async Task<List<CaseloadRow>> WithNextAsync(List<CaseloadRow> rows, CancellationToken stop)
    {
        var from = ClinicDay.At(await clock.TodayAsync(stop), TimeOnly.MinValue, await clock.ZoneAsync(stop));
        var gone = rows.Where(r => r.ClosedOn is null && r.NextAt < from).Select(r => r.CourseId).ToList();
        if (gone.Count == 0)
            return rows;
        var next = await actor.Of<Session>(db).Where(s => gone.Contains(s.CourseId) && s.State == SessionState.Planned && s.StartsAt >= from)
            .GroupBy(s => s.CourseId).Select(g => new { CourseId = g.Key, At = g.Min(s => s.StartsAt) }).ToDictionaryAsync(n => n.CourseId, n => (DateTimeOffset?)n.At, stop);
        return [.. rows.Select(r => gone.Contains(r.CourseId) ? r with { NextAt = next.GetValueOrDefault(r.CourseId), Gone = true } : r)];
    }

    private static IQueryable<CaseloadGroup> Groups(IQueryable<CourseStanding> standings) => standings.GroupBy(s => new
    {
        s.Phase,
        s.Change,
        Safety = s.OpenAlerts > 0,
        Notes = s.UnsignedNotes > 0,
        Formulation = s.Formulation == FormulationState.Offered,
        Closed = s.ClosedOn != null,
    }).Select(g => new CaseloadGroup(g.Key.Phase, g.Key.Change, g.Key.Safety, g.Key.Notes, g.Key.Formulation, g.Key.Closed, g.Count()));

    private static IQueryable<CaseloadRow> Rows(IQueryable<CourseStanding> rows, CaseloadFilter filter)
    {
        IQueryable<CourseStanding> page = Chosen(rows, filter).OrderBy(s => s.ClientName).ThenBy(s => s.CourseId);
        if (filter.Page > 1)
            page = page.Skip((filter.Page - 1) * PageSize);
        return page.Take(PageSize + 1).Select(s => new CaseloadRow(
            s.CourseId, s.ClientName, s.ProtocolKey, s.ClosedOn, s.Phase, s.SessionsUsed, s.SessionsAgreed, s.Focus, s.SecondFocus,
            s.FirstScore, s.LastScore, s.Change, s.NextSessionAt, s.OpenAlerts, s.UnsignedNotes, s.Formulation, s.NotOnTrack));
    }

    private IQueryable<CourseStanding> Named(string search)
    {
        var (rows, capitals) = (actor.Of<CourseStanding>(db), Capitals(search));
        return search.Length == 0 ? rows : rows.Where(s => s.ClientName.Contains(search) || s.ClientName.Contains(capitals));
    }

    private static IQueryable<CourseStanding> Chosen(IQueryable<CourseStanding> rows, CaseloadFilter filter)
    {
        rows = filter.Closed ? rows.Where(s => s.ClosedOn != null) : rows.Where(s => s.ClosedOn == null);
        if (filter.Phase is { } phase)
            rows = rows.Where(s => s.Phase == phase);
        if (filter.Change is { } change)
            rows = rows.Where(s => s.Change == change);
        return filter.Waits switch
        {
            Waits.Safety => rows.Where(s => s.OpenAlerts > 0),
            Waits.Notes => rows.Where(s => s.UnsignedNotes > 0),
            Waits.Formulation => rows.Where(s => s.Formulation == FormulationState.Offered),
            _ => rows,
        };
    }

    private static IQueryable<NewClient> New(Actor actor, KithDb db, string search)
    {
        // One list for all of them: asked client by client, SQLite reads through all the courses each time.
        var begun = actor.Courses(db).Select(c => c.ClientId);
        var clients = actor.Clients(db).Where(c => !begun.Contains(c.Id));
        var capitals = Capitals(search);
        return (search.Length == 0 ? clients : clients.Where(c => c.Name.Contains(search) || c.Name.Contains(capitals)))
            // By name, as the rest of the page, and because that index begins with the therapist: by id PostgreSQL would walk the whole clinic.
            .OrderBy(c => c.Name).ThenBy(c => c.Id).Take(MostNew).Select(c => new NewClient(c.Id, c.Name));
    }

    /// <summary>Names are written with capitals and searched for without; the databases disagree on what is alike, so both are asked.</summary>
    private static string Capitals(string search) => CultureInfo.CurrentCulture.TextInfo.ToTitleCase(search);
}
