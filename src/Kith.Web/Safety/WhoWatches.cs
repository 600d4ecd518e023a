using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Safety;

/// <summary>
/// Who reads answers now, and what a client is told of it before the first question. Reads by a context of its own: it is asked
/// by a part of a page, while the page's form may be at work.
/// </summary>
public sealed class WhoWatches(IDbContextFactory<KithDb> databases, Actor actor, ClinicClock clock)
{
    /// <summary>More are never on call at once.</summary>
    private const int MostDuties = 50;

    public async Task<WatchNow> NowAsync(CancellationToken stop)
    {
        await using var db = (await databases.CreateDbContextAsync(stop)).ActFor(() => actor.ClinicId);
        return await ReadAsync(actor.OfClinic<Watch>(db), actor.OfClinic<OnCallDuty>(db), clock.Now, await clock.ZoneAsync(stop), stop);
    }

    /// <summary>The same for a job, which reads without a person.</summary>
    internal static async Task<WatchNow> ReadAsync(IQueryable<Watch> watches, IQueryable<OnCallDuty> duties, DateTimeOffset now, TimeZoneInfo zone, CancellationToken stop) => WatchNow.Of(
        await watches.AsNoTracking().OrderByDescending(w => w.Number).FirstOrDefaultAsync(stop),
        await duties.AsNoTracking().Where(d => d.WithdrawnAt == null && d.From <= now && d.To > now).Take(MostDuties).ToListAsync(stop),
        now, zone);

    /// <summary>In a client's words.</summary>
    public async Task<string> SayAsync(CancellationToken stop)
    {
        var (now, zone) = (await NowAsync(stop), await clock.ZoneAsync(stop));
        return now switch
        {
            { Until: { } until } => $"Somebody at the clinic is there until {Time(until, zone)}. They are told at once about an answer that worries, but may not see it at once.",
            { OnCallId: not null } => "The clinic is closed now. Somebody on call is told at once about an answer that worries, but may not see it at once.",
            { Next: { } next } => $"Nobody at the clinic reads your answers now. Somebody is there again on {Day(next, zone)} from {Time(next, zone)}.",
            _ => "Nobody watches your answers day and night.",
        };
    }

    private static string Time(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset at, TimeZoneInfo zone) => ClinicDay.Of(at, zone).ToString("dddd d MMMM", CultureInfo.CurrentCulture);
}
