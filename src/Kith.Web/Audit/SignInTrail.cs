using Kith.Clinical;
using Kith.Clinical.Audit;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Audit;

/// <summary>Notes who came in, who was turned away at the door, and who left.</summary>
public sealed class SignInTrail(IDbContextFactory<KithDb> databases, KeepEntries keep, IHttpContextAccessor http, TimeProvider time)
{
    /// <param name="user">Who; null for a name that nobody has. That is noted too, under no clinic and no seal, or an unknown name would be answered sooner.</param>
    /// <param name="act">What happened at the door.</param>
    /// <param name="why">By what, or why not: a code.</param>
    /// <param name="stop">Ends the writing.</param>
    /// <param name="also">A row that is kept in the same save, or nothing is.</param>
    public async Task NoteAsync(KithUser? user, AuditAct act, string why, CancellationToken stop, OfClinic? also = null)
    {
        var clinic = user?.ClinicId ?? Guid.Empty;
        var source = AuditSource.Of(http.HttpContext, time.GetUtcNow()) with { UserId = user?.Id, LinkId = null, As = user?.Role.ToString() ?? "Nobody" };
        var entry = source.Entry(clinic, act, why, row: also?.Id);
        if (also is null)
        {
            await keep.RunAsync(clinic, [entry]);
            return;
        }

        await using var db = (await databases.CreateDbContextAsync(stop)).ActFor(() => clinic);
        db.AddRange(also, entry);
        await db.SaveChangesAsync(stop);
    }
}
