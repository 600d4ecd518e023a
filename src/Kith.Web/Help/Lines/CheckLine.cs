using Kith.Clinical;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Safety;
using Kith.Web.Storage;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Help.Lines;

/// <summary>Somebody of the clinic reached a line today.</summary>
public sealed class CheckLine(KithDb db, Actor actor, CrisisDirectory directory, ILogger<CheckLine> log)
{
    public sealed class Form
    {
        /// <summary>Key of the line.</summary>
        public string? Line { get; set; }
    }

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var place = await directory.OfAsync(null, stop);
        if (place?.Lines.FirstOrDefault(l => l.Line.Key == form.Line) is not { } listed)
            return SafetyRefusals.LineGone;

        db.Add(new CrisisLineCheck { Id = Guid.CreateVersion7(), Line = listed.Line.Key, CheckedOn = place.Today, CheckedById = actor.UserId });
        await db.SaveChangesAsync(stop);
        log.Checked(actor.UserId);
        return null;
    }
}
