using Kith.Clinical.Audit;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Audit;

/// <summary>Notes who came in, who was turned away at the door, and who left. A name nobody has belongs to no clinic, and is not noted.</summary>
public sealed class SignInTrail(IDbContextFactory<KithDb> databases, IHttpContextAccessor http, TimeProvider time)
{
    public async Task NoteAsync(KithUser user, AuditAct act, CancellationToken stop)
    {
        var source = AuditSource.Of(http.HttpContext, time.GetUtcNow());
        await using var db = (await databases.CreateDbContextAsync(stop)).ActFor(() => user.ClinicId);
        db.Add(new AuditEntry
        {
            ClinicId = user.ClinicId, Id = Guid.CreateVersion7(), At = source.At, Act = act,
            UserId = user.Id, As = user.Role.ToString(), What = source.What, From = source.From,
        });
        await db.SaveChangesAsync(stop);
    }
}
