using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Audit;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Access.Stays;

/// <summary>A stay as its owner sees it.</summary>
/// <param name="Id">The stay.</param>
/// <param name="Device">The browser in some words.</param>
/// <param name="From">The network address.</param>
/// <param name="BeganAt">Since when.</param>
/// <param name="LastAt">When something was last done there.</param>
/// <param name="IsHere">The one that asks.</param>
public sealed record OwnStay(Guid Id, string Device, string From, DateTimeOffset BeganAt, DateTimeOffset LastAt, bool IsHere);

/// <summary>Where whoever asks is signed in, and signing out there.</summary>
public sealed class OwnStays(KithDb db, Actor actor, Clinics clinics, AuditTrail trail, IHttpContextAccessor http, TimeProvider time)
{
    public const string All = "all";

    private const string Label = "Where to sign out";

    private const int Most = 50;

    public sealed class Form
    {
        /// <summary>A stay, or all but this one.</summary>
        public string? Where { get; set; }
    }

    /// <summary>Open ones, this browser's first.</summary>
    public async Task<IReadOnlyList<OwnStay>> FindAsync(CancellationToken stop)
    {
        var here = StayTicket.Of(http.HttpContext!)?.Id;
        return [.. (await (await OpenAsync(stop)).AsNoTracking().OrderByDescending(s => s.Id == here).ThenByDescending(s => s.LastAt).Take(Most).ToListAsync(stop))
            .Select(s => new OwnStay(s.Id, s.Device, s.From, s.BeganAt, s.LastAt, s.Id == here))];
    }

    /// <returns>Null when they are signed out there; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(form.Where))
            return new("form.missing", $"{Label}: nothing is chosen yet. Choose one.", nameof(form.Where));
        var here = StayTicket.Of(http.HttpContext!)?.Id;
        var others = (await OpenAsync(stop)).Where(s => s.Id != here);
        var chosen = form.Where == All ? await others.ToListAsync(stop) : Guid.TryParse(form.Where, out var id) ? await others.Where(s => s.Id == id).ToListAsync(stop) : [];
        if (chosen.Count == 0)
            return FormRefusals.NotInList(nameof(form.Where), Label);
        foreach (var stay in chosen)
            stay.End(time.GetUtcNow());
        trail.Because("signed-out-there");
        await db.SaveChangesAsync(stop);
        return null;
    }

    private async Task<IQueryable<Stay>> OpenAsync(CancellationToken stop)
    {
        var clinic = await clinics.FindAsync(actor.ClinicId, stop) ?? throw new InvalidOperationException("Nobody's clinic was asked for.");

        // Whoever has to set up a second step has no role yet; clients are never among them.
        var (began, last) = StayLimits.Of(clinic, actor.Role ?? Role.Therapist).EarliestOpenAt(time.GetUtcNow());
        var me = actor.UserId;
        return db.Set<Stay>().Where(s => s.UserId == me && s.EndedAt == null && s.BeganAt > began && s.LastAt > last);
    }
}
