using Kith.Clinical.Retention;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Retention;

/// <summary>A record that somebody has to decide about, or that stays because of a decision.</summary>
/// <param name="ClientId">Whose it is.</param>
/// <param name="Name">Their name.</param>
/// <param name="BornOn">When they were born.</param>
/// <param name="LastOn">The day their last course was closed; null while one is open.</param>
/// <param name="Kept">How it stands.</param>
public sealed record KeptRecord(Guid ClientId, string Name, DateOnly BornOn, DateOnly? LastOn, RecordKept Kept);

/// <param name="Rule">Of the clinic's place; null where none is known.</param>
/// <param name="Today">The clinic's day.</param>
/// <param name="Due">Oldest first.</param>
/// <param name="Held">Under a hold.</param>
/// <param name="GivenUp">Decided that they go.</param>
public sealed record KeptRecords(RetentionRule? Rule, DateOnly Today, IReadOnlyList<KeptRecord> Due, IReadOnlyList<KeptRecord> Held, IReadOnlyList<KeptRecord> GivenUp);

/// <summary>Which records nothing asks for any longer, and which stay whatever the rule says. For the administrator: names and days, nothing clinical.</summary>
public sealed class ReadKept(KithDb db, Actor actor, ClinicClock clock)
{
    /// <summary>The oldest of so many fall due first; the next show once these are decided.</summary>
    private const int Most = 200;

    public async Task<KeptRecords> FindAsync(CancellationToken stop)
    {
        var (today, rule) = (await clock.TodayAsync(stop), RetentionRules.Find((await clock.ClinicAsync(stop)).Country));
        var decisions = (await actor.Retention(db).AsNoTracking().ToListAsync(stop)).ToLookup(d => d.ClientId);
        var decided = decisions.Select(d => d.Key).ToList();
        var hasRule = rule is not null;
        var before = today.AddYears(-(rule?.Years ?? 0));
        var records = await actor.Records(db).AsNoTracking()
            .Where(r => decided.Contains(r.ClientId) || (hasRule && !r.IsOpen && r.LastOn < before)).OrderBy(r => r.LastOn).ThenBy(r => r.ClientId).Take(Most + decided.Count).ToListAsync(stop);
        var kept = records.Select(r => Of(r, rule, decisions[r.ClientId])).ToList();
        return new(
            rule, today, [.. kept.Where(k => k.Kept.IsDue(today)).OrderBy(k => k.Kept.EndsOn).Take(Most)],
            [.. kept.Where(k => k.Kept.Hold is not null)], [.. kept.Where(k => k.Kept.GivenUp is not null)]);
    }

    /// <summary>One record as it stands now.</summary>
    internal async Task<KeptRecord?> FindAsync(Guid clientId, CancellationToken stop)
    {
        if (await actor.Records(db).AsNoTracking().SingleOrDefaultAsync(r => r.ClientId == clientId, stop) is not { } record)
            return null;
        var rule = RetentionRules.Find((await clock.ClinicAsync(stop)).Country);
        return Of(record, rule, await actor.Retention(db).AsNoTracking().Where(d => d.ClientId == clientId).ToListAsync(stop));
    }

    private static KeptRecord Of(ClinicRecord record, RetentionRule? rule, IEnumerable<RetentionDecision> decisions)
    {
        var last = record.IsOpen ? null : record.LastOn;
        return new(record.ClientId, record.Name, record.BornOn, last, RecordKept.Of(rule, record.BornOn, last, decisions));
    }
}
