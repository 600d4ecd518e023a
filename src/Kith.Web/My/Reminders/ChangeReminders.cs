using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Reminders;
using Kith.Web.Access;
using Kith.Web.Consents;
using Kith.Web.Forms;
using Kith.Web.Reminders;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.My.Reminders;

/// <summary>Keeps how a client wants to be reminded: said by the client, or by the therapist with the client beside them.</summary>
public sealed class ChangeReminders(KithDb db, Actor actor, ClinicClock clock, NeedConsent consent, AnswerConsent consents, ILogger<ChangeReminders> log)
{
    private static readonly Refusal NoSuchZone = new("reminders.no-such-zone", "Choose a place from the list, so that we know what time it is where you are.", nameof(Form.TimeZone));

    public sealed class Form
    {
        public string? Most { get; set; }

        public string? QuietFrom { get; set; }

        public string? QuietUntil { get; set; }

        public string? TimeZone { get; set; }

        public static Form Of(ReminderWish wish) => new()
        {
            Most = wish.MostPerSession.ToString(CultureInfo.InvariantCulture),
            QuietFrom = wish.QuietFrom.ToString("HH:mm", CultureInfo.InvariantCulture),
            QuietUntil = wish.QuietUntil.ToString("HH:mm", CultureInfo.InvariantCulture),
            TimeZone = wish.TimeZone,
        };
    }

    /// <summary>The client's own wish; one that is off when they never said anything. Null when whoever asks is no client with a record.</summary>
    public async Task<ReminderWish?> MineAsync(CancellationToken stop)
    {
        var id = await actor.Clients(db).Select(c => c.Id).FirstOrDefaultAsync(stop);
        if (id == Guid.Empty)
            return null;
        return await FindAsync(id, stop) ?? await NewAsync(id, stop);
    }

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        if (await MineAsync(stop) is not { } wish)
            return FormRefusals.NotYours;
        var typed = new Typed();
        var most = typed.Number(form.Most, nameof(form.Most), "How many e-mails", 0, ReminderRules.Most, required: true);
        var from = typed.Time(form.QuietFrom, nameof(form.QuietFrom), "Nothing after");
        var until = typed.Time(form.QuietUntil, nameof(form.QuietUntil), "Nothing before");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(form.TimeZone ?? "", out var zone) || !zone.HasIanaId)
            typed.Refuse(NoSuchZone);
        var refusal = typed.Refusal ?? (most > 0 && !await consent.OwnEmailAsync(stop) ? ConsentRefusals.OwnEmail : null)
            ?? wish.Say(most!.Value, from!.Value, until!.Value, actor.UserId, clock.Now);
        if (refusal is not null)
        {
            log.SayingRefused(wish.Id, refusal.Code);
            return refusal;
        }

        wish.TimeZone = zone!.Id;
        if (db.Entry(wish).State is EntityState.Detached)
            db.Add(wish);
        await db.SaveChangesAsync(stop);
        log.Said(wish.Id, wish.MostPerSession);
        return null;
    }

    /// <summary>The client said yes while the therapist gave the sign-in; saved by whoever gives it.</summary>
    internal async Task AgreeAsync(Guid clientId, CancellationToken stop)
    {
        var wish = await FindAsync(clientId, stop);
        if (wish is null)
            db.Add(wish = await NewAsync(clientId, stop));
        await consents.AgreeAsync(clientId, ConsentKind.Email, stop);
        wish.Say(1, wish.QuietFrom, wish.QuietUntil, actor.UserId, clock.Now);
        log.Said(clientId, wish.MostPerSession);
    }

    private Task<ReminderWish?> FindAsync(Guid clientId, CancellationToken stop) => actor.ReminderWishes(db).SingleOrDefaultAsync(w => w.Id == clientId, stop);

    private async Task<ReminderWish> NewAsync(Guid clientId, CancellationToken stop) => new() { Id = clientId, TimeZone = (await clock.ClinicAsync(stop)).TimeZone };
}
