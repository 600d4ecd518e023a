using System.Data.Common;
using Kith.Clinical.Access;
using Kith.Clinical.Audit;
using Kith.Web.Audit;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Access.Stays;

/// <summary>Where people are signed in: begins a stay, looks every minute whether it was ended elsewhere, ends it.</summary>
public sealed class StayBook(IDbContextFactory<KithDb> databases, Clinics clinics, SignInTrail trail, StaysSeen seen, IHttpContextAccessor http, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>As long as a page waits for the note that somebody is there.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task<StayLimits> LimitsAsync(KithUser user, CancellationToken stop) =>
        StayLimits.Of(await clinics.FindAsync(user.ClinicId, stop) ?? throw new InvalidOperationException("Somebody of no clinic."), user.Role);

    /// <summary>Somebody is let in: the stay and the note of it, in one save.</summary>
    /// <returns>What their cookie carries.</returns>
    public async Task<AuthenticationProperties> BeginAsync(KithUser user, string by, CancellationToken stop)
    {
        var (now, request, limits) = (time.GetUtcNow(), http.HttpContext!, await LimitsAsync(user, stop));
        var stay = new Stay
        {
            Id = Guid.CreateVersion7(), UserId = user.Id, BeganAt = now, LastAt = now, By = by,
            Device = DeviceWords.Of(request.Request.Headers.UserAgent), From = request.Connection.RemoteIpAddress?.ToString() ?? "",
        };
        await trail.NoteAsync(user, AuditAct.SignIn, by, stop, stay);
        await using var db = await OpenAsync(user.ClinicId, stop);
        await db.Set<Stay>().Where(s => s.UserId == user.Id && s.LastAt < now - Remembered).ExecuteDeleteAsync(stop);
        seen.Note(stay.Id, now);
        return StayTicket.Of(stay, limits);
    }

    /// <summary>Somebody is there. That it cannot be noted, because the database takes nothing just now, ends no stay.</summary>
    /// <returns>False when the stay was ended.</returns>
    public async Task<bool> IsOpenAsync(Guid clinicId, Guid stayId, CancellationToken stop)
    {
        await using var db = await OpenAsync(clinicId, stop);
        if (!await db.Set<Stay>().AnyAsync(s => s.Id == stayId && s.EndedAt == null, stop))
            return false;
        var now = time.GetUtcNow();
        try
        {
            db.Database.SetCommandTimeout(Patience);
            await db.Set<Stay>().Where(s => s.Id == stayId).ExecuteUpdateAsync(row => row.SetProperty(s => s.LastAt, now), stop);
        }
        catch (DbException)
        {
            // The list of stays then says an earlier minute.
        }

        return true;
    }

    /// <summary>Whoever signs out ends the stay of this browser.</summary>
    public async Task EndHereAsync(KithUser user, CancellationToken stop)
    {
        if (StayTicket.Of(http.HttpContext!)?.Id is not { } here)
            return;
        DateTimeOffset? now = time.GetUtcNow();
        await using var db = await OpenAsync(user.ClinicId, stop);
        await db.Set<Stay>().Where(s => s.Id == here && s.UserId == user.Id).ExecuteUpdateAsync(row => row.SetProperty(s => s.EndedAt, now), stop);
    }

    /// <summary>Ends all stays of a person at once.</summary>
    public async Task EndAllAsync(KithUser user, CancellationToken stop)
    {
        DateTimeOffset? now = time.GetUtcNow();
        await using var db = await OpenAsync(user.ClinicId, stop);
        await db.Set<Stay>().Where(s => s.UserId == user.Id && s.EndedAt == null).ExecuteUpdateAsync(row => row.SetProperty(s => s.EndedAt, now), stop);
    }

    /// <summary>Ends all stays of a person but the one that asks, with the next save of that context.</summary>
    public async Task EndOthersAsync(KithDb db, Guid userId, CancellationToken stop)
    {
        var here = StayTicket.Of(http.HttpContext!)?.Id;
        foreach (var stay in await db.Set<Stay>().Where(s => s.UserId == userId && s.EndedAt == null && s.Id != here && s.LastAt > time.GetUtcNow() - Remembered).ToListAsync(stop))
            stay.End(time.GetUtcNow());
    }

    private async Task<KithDb> OpenAsync(Guid clinic, CancellationToken stop) => (await databases.CreateDbContextAsync(stop)).ActFor(() => clinic);
}
