using Kith.Clinical;
using Kith.Clinical.Clients;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Clients.Add;

/// <summary>Puts a new client on the therapist's own caseload.</summary>
public sealed class AddClient(KithDb db, Actor actor, ClinicClock clock, ILogger<AddClient> log)
{
    public sealed class Form
    {
        public string? Name { get; set; }

        public string? BornDay { get; set; }

        public string? BornMonth { get; set; }

        public string? BornYear { get; set; }

        public string? Contact { get; set; }

        public string? ReferredBy { get; set; }
    }

    /// <summary>The new client, once added.</summary>
    public Guid ClientId { get; } = Guid.CreateVersion7();

    /// <returns>Null when the client is on the caseload; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var today = await clock.TodayAsync(stop);
        var name = typed.Line(form.Name, nameof(form.Name), "Name", required: true);
        var born = typed.Date(form.BornDay, form.BornMonth, form.BornYear, "Born", today.AddYears(-120), today);
        var contact = typed.Line(form.Contact, nameof(form.Contact), "A safe way to reach them");
        var referredBy = typed.Line(form.ReferredBy, nameof(form.ReferredBy), "Referred by");
        if (typed.Refusal is not null)
            return typed.Refusal;

        db.Add(new Client
        {
            Id = ClientId,
            TherapistId = actor.UserId,
            Name = name,
            BornOn = born!.Value,
            Contact = contact,
            ReferredBy = referredBy,
            ReferredOn = today,
        });
        await db.SaveChangesAsync(stop);
        log.ClientAdded(ClientId);
        return null;
    }
}
