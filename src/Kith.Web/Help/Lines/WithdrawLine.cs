using Kith.Clinical;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Help.Lines;

/// <summary>Takes a line of the clinic's own off the pages.</summary>
public sealed class WithdrawLine(KithDb db, Actor actor, ClinicClock clock, ILogger<WithdrawLine> log)
{
    public sealed class Form
    {
        public string? Line { get; set; }

        public string? Because { get; set; }
    }

    /// <returns>Null when it is off; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var id = typed.Id(form.Line, nameof(form.Line), "The line");
        var because = typed.Line(form.Because, nameof(form.Because), "Why");
        if (typed.Refusal is not null)
            return typed.Refusal;
        if (await actor.OwnLines(db).SingleOrDefaultAsync(l => l.Id == id, stop) is not { } line)
            return SafetyRefusals.LineGone;
        if (line.Withdraw(because, actor.UserId, await clock.TodayAsync(stop)) is { } refusal)
            return refusal;

        await db.SaveChangesAsync(stop);
        log.Withdrawn(line.Id, actor.UserId);
        return null;
    }
}
