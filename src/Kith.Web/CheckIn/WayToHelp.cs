using Kith.Web.Access;

namespace Kith.Web.CheckIn;

/// <summary>Where the lines stand. Somebody who is here by a link is nobody elsewhere, so the address says the place and the way back.</summary>
public sealed class WayToHelp(Actor actor, Clinics clinics)
{
    /// <summary>What the address says of somebody who came from the questions.</summary>
    public const string FromQuestions = "check-in";

    public async Task<string> AddressAsync(CancellationToken stop) =>
        actor.Link is null ? "/help" : $"/help?country={(await clinics.FindAsync(actor.ClinicId, stop))?.Country}&from={FromQuestions}";
}
