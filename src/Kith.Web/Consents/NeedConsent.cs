using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Consents;

/// <summary>Asked by every act that needs a consent, at the moment of the act: what was taken back holds from then on.</summary>
public sealed class NeedConsent(KithDb db, Actor actor)
{
    /// <returns>Null when the client agreed to all of these and it stands; otherwise what is said to whoever treats them.</returns>
    public async Task<Refusal?> OfAsync(Guid clientId, IReadOnlyCollection<ConsentKind> kinds, CancellationToken stop)
    {
        if (kinds.Count == 0)
            return null;
        var stands = await actor.Consents(db).AsNoTracking()
            .Where(k => k.ClientId == clientId && kinds.Contains(k.Kind) && k.Accepted && k.EndedAt == null).Select(k => k.Kind).ToListAsync(stop);
        var missing = kinds.Except(stands).ToList();
        return missing.Count == 0 ? null : ConsentRefusals.Missing(missing[0]);
    }

    /// <summary>Whether the client who asks agreed to e-mails.</summary>
    public Task<bool> OwnEmailAsync(CancellationToken stop) =>
        actor.Consents(db).AnyAsync(k => k.Kind == ConsentKind.Email && k.Accepted && k.EndedAt == null, stop);

    /// <summary>What it takes to meet so.</summary>
    public static IReadOnlyList<ConsentKind> For(SessionMode mode) => mode is SessionMode.InPerson ? [] : [ConsentKind.Telehealth];
}
