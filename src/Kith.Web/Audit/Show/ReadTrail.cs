using System.Globalization;
using Kith.Clinical.Audit;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Audit.Show;

/// <summary>What an administrator looks for. Everything is optional.</summary>
/// <param name="Who">A person's id.</param>
/// <param name="Record">A course's id.</param>
/// <param name="On">A day, by the clinic's clock.</param>
/// <param name="Act">What was done.</param>
public sealed record TrailFilter(Guid? Who, Guid? Record, DateOnly? On, AuditAct? Act)
{
    public static TrailFilter Of(string? who, string? record, string? on, string? act) => new(
        Guid.TryParse(who, out var person) ? person : null,
        Guid.TryParse(record, out var course) ? course : null,
        DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        Enum.TryParse<AuditAct>(act, ignoreCase: true, out var done) && Enum.IsDefined(done) ? done : null);

    /// <summary>As it stands in an address, without the question mark.</summary>
    public string Query => string.Join('&', new[]
    {
        Who is { } who ? $"who={who}" : null,
        Record is { } record ? $"record={record}" : null,
        On is { } on ? $"on={on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null,
        Act is { } act ? $"act={act}" : null,
    }.Where(p => p is not null));
}

/// <summary>An entry, with the name of whoever acted; empty for nobody and for a link.</summary>
public sealed record TrailRow(AuditEntry Entry, string Name);

/// <summary>One page of the trail, the newest first.</summary>
public sealed record TrailView(IReadOnlyList<TrailRow> Rows, bool More);

/// <summary>Searches the audit trail.</summary>
public sealed class ReadTrail(KithDb db, Actor actor, ClinicClock clock)
{
    public const int PageSize = 50;

    public async Task<TrailView> FindAsync(TrailFilter filter, int page, CancellationToken stop)
    {
        var rows = await (await EntriesAsync(filter, stop)).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(stop);
        var names = await NamesAsync(rows, stop);
        return new([.. rows.Take(PageSize).Select(e => new TrailRow(e, e.UserId is { } id ? names.GetValueOrDefault(id, "") : ""))], rows.Count > PageSize);
    }

    /// <summary>All of them, the oldest first, one after the other.</summary>
    public async Task<IAsyncEnumerable<AuditEntry>> AllAsync(TrailFilter filter, CancellationToken stop) =>
        (await EntriesAsync(filter, stop)).OrderBy(e => e.At).ThenBy(e => e.Id).AsAsyncEnumerable();

    private async Task<IQueryable<AuditEntry>> EntriesAsync(TrailFilter filter, CancellationToken stop)
    {
        var entries = actor.Trail(db).AsNoTracking();
        if (filter.Who is { } who)
            entries = entries.Where(e => e.UserId == who);
        if (filter.Record is { } record)
            entries = entries.Where(e => e.CourseId == record);
        if (filter.Act is { } act)
            entries = entries.Where(e => e.Act == act);
        if (filter.On is { } day)
        {
            var zone = await clock.ZoneAsync(stop);
            var (from, to) = (Clinical.ClinicDay.At(day, TimeOnly.MinValue, zone), Clinical.ClinicDay.At(day.AddDays(1), TimeOnly.MinValue, zone));
            entries = entries.Where(e => e.At >= from && e.At < to);
        }

        return entries;
    }

    private async Task<Dictionary<Guid, string>> NamesAsync(List<AuditEntry> rows, CancellationToken stop)
    {
        var (clinic, ids) = (actor.ClinicId, rows.Where(e => e.UserId is not null).Select(e => e.UserId!.Value).Distinct().ToList());
        return await db.Users.AsNoTracking().Where(u => u.ClinicId == clinic && ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, stop);
    }
}
