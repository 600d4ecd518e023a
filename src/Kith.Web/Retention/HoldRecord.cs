using Kith.Clinical;
using Kith.Clinical.Retention;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Retention;

/// <summary>Puts a legal hold on a record, whether somebody still works with it or not. Found by name and birthday, so that no list of clients is shown.</summary>
public sealed class HoldRecord(KithDb db, Actor actor, DecideRetention decide)
{
    public sealed class Form
    {
        public string? Name { get; set; }

        public string? BornDay { get; set; }

        public string? BornMonth { get; set; }

        public string? BornYear { get; set; }

        public string? Because { get; set; }
    }

    /// <returns>Null when it is held; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var name = typed.Line(form.Name, nameof(form.Name), "Name", required: true);
        var born = typed.Date(form.BornDay, form.BornMonth, form.BornYear, "Born");
        var because = typed.Line(form.Because, nameof(form.Because), "Who asked for it, and why", required: true);
        if (typed.Refusal is not null)
            return typed.Refusal;
        var found = await actor.Records(db).AsNoTracking().Where(r => r.Name == name && r.BornOn == born).Select(r => r.ClientId).Take(2).ToListAsync(stop);
        return found is [var only] ? await decide.RunAsync(only, RetentionStep.Hold, null, because, stop) : RetentionRefusals.NotFound;
    }
}
