using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Sessions.List;

/// <summary>All sessions of a course, in order of time. Four queries, however many there are.</summary>
public sealed class ListSessions(KithDb db, Actor actor, ClinicClock clock)
{
    /// <summary>More than anybody holds in the time of one contract.</summary>
    private const int MostElsewhere = 2000;

    public sealed record Row(
        Guid Id, int? Number, DateTimeOffset StartsAt, int Minutes, SessionMode Mode, SessionState State, bool Counts, string Words)
    {
        public bool MayBegin { get; init; }

        public bool IsNext { get; init; }

        /// <summary>Another planned session of the same therapist at the same time, in another course; null when there is none.</summary>
        public Elsewhere? Beside { get; init; }
    }

    /// <summary>A session of another course. Whose it is, is not said on this client's page.</summary>
    public sealed record Elsewhere(Guid CourseId, Guid Id, DateTimeOffset StartsAt, int Minutes);

    /// <param name="Rows">In order of time.</param>
    /// <param name="Zone">The clinic's time zone, by its name.</param>
    /// <param name="Contract">The contract in force.</param>
    /// <param name="Free">Agreed sessions of it without a place yet.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, TimeZoneInfo Zone, Contract Contract, int Free);

    public async Task<Page> RunAsync(Guid courseId, CancellationToken stop)
    {
        var zone = await clock.ZoneAsync(stop);
        var contracts = await actor.Of<Contract>(db).AsNoTracking().Where(c => c.CourseId == courseId).ToListAsync(stop);
        var rows = await actor.Of<Session>(db).AsNoTracking().Where(s => s.CourseId == courseId)
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
            .Select(s => new Row(s.Id, s.Number, s.StartsAt, s.Minutes, s.Mode, s.State, s.Counts, s.StateWords))
            .ToListAsync(stop);
        var next = rows.Find(r => r.State is SessionState.Planned);
        var latest = clock.Now + SessionRules.OpensBefore;
        var contract = ContractRules.On(contracts, ClinicDay.Of(clock.Now, zone)) ?? contracts.MinBy(c => c.Number)!;
        var placed = rows.Count(r => (r.Counts || r.State is SessionState.Planned)
            && (ContractRules.On(contracts, ClinicDay.Of(r.StartsAt, zone)) ?? contracts.MinBy(c => c.Number)) == contract);
        var others = await ElsewhereAsync(courseId, rows, stop);
        return new(
            [.. rows.Select(r => r with { Beside = Beside(r, others), IsNext = r == next, MayBegin = r.State is SessionState.Planned && r.StartsAt <= latest })],
            zone, contract, Math.Max(0, contract.Sessions - placed));
    }

    private static Elsewhere? Beside(Row row, IReadOnlyList<Elsewhere> others) => row.State is not SessionState.Planned ? null
        : others.FirstOrDefault(o => SessionRules.Overlap(row.StartsAt, row.Minutes, o.StartsAt, o.Minutes));

    /// <summary>The therapist's other planned sessions in the time this course has some.</summary>
    private async Task<IReadOnlyList<Elsewhere>> ElsewhereAsync(Guid courseId, List<Row> rows, CancellationToken stop)
    {
        var planned = rows.Where(r => r.State is SessionState.Planned && r.StartsAt >= clock.Now).ToList();
        if (planned.Count == 0)
            return [];
        var (from, to) = (planned[0].StartsAt.AddMinutes(-ContractRules.MaxMinutes), planned[^1].StartsAt.AddMinutes(ContractRules.MaxMinutes));
        return await actor.Of<Session>(db)
            .Where(s => s.CourseId != courseId && s.State == SessionState.Planned && s.StartsAt >= from && s.StartsAt <= to)
            .OrderBy(s => s.StartsAt).Select(s => new Elsewhere(s.CourseId, s.Id, s.StartsAt, s.Minutes)).Take(MostElsewhere).ToListAsync(stop);
    }
}
