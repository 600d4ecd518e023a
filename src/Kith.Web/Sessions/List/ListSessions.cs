using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Sessions.List;

/// <summary>All sessions of a course, in order of time. Three queries, however many there are.</summary>
public sealed class ListSessions(KithDb db, Actor actor, ClinicClock clock)
{
    public sealed record Row(
        Guid Id, int? Number, DateTimeOffset StartsAt, int Minutes, SessionMode Mode, SessionState State, bool Counts, string Words)
    {
        public bool MayBegin { get; init; }

        public bool IsNext { get; init; }
    }

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
        return new(
            [.. rows.Select(r => r with { IsNext = r == next, MayBegin = r.State is SessionState.Planned && r.StartsAt <= latest })],
            zone, contract, Math.Max(0, contract.Sessions - placed));
    }
}
