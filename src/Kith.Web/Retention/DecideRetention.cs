using Kith.Clinical;
using Kith.Clinical.Retention;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Retention;

/// <summary>Somebody decides what becomes of a record: kept longer, held, let go of the hold, or given up. Nothing is destroyed here.</summary>
public sealed class DecideRetention(KithDb db, Actor actor, ClinicClock clock, ReadKept read, ILogger<DecideRetention> log)
{
    public sealed class Form
    {
        public string? Record { get; set; }

        public string? Step { get; set; }

        public string? UntilDay { get; set; }

        public string? UntilMonth { get; set; }

        public string? UntilYear { get; set; }

        public string? Because { get; set; }
    }

    /// <returns>Null when it is decided; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var record = typed.Id(form.Record, nameof(form.Record), "Whose record");
        if (string.IsNullOrEmpty(form.Record))
            typed.Refuse(RetentionRefusals.NeedsRecord);
        var step = typed.Choice<RetentionStep>(form.Step, nameof(form.Step), "What becomes of it", required: true);
        var until = typed.Date(form.UntilDay, form.UntilMonth, form.UntilYear, "Until", required: false);
        var because = typed.Line(form.Because, nameof(form.Because), "Why");
        return typed.Refusal ?? await RunAsync(record ?? Guid.Empty, step!.Value, step is RetentionStep.KeepLonger ? until : null, because, stop);
    }

    internal async Task<Refusal?> RunAsync(Guid clientId, RetentionStep step, DateOnly? until, string because, CancellationToken stop)
    {
        if (await read.FindAsync(clientId, stop) is not { } record)
            return FormRefusals.NotYours;
        if (record.Kept.May(step, until, because, await clock.TodayAsync(stop)) is { } refusal)
            return refusal;
        db.Add(new RetentionDecision
        {
            Id = Guid.CreateVersion7(), ClientId = clientId, Number = record.Kept.Decisions + 1, Step = step, Until = until, Because = because, DecidedById = actor.UserId, DecidedAt = clock.Now,
        });
        await db.SaveChangesAsync(stop);
        log.Decided(clientId, step, actor.UserId);
        return null;
    }
}
