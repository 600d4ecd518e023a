using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Access;

/// <summary>
/// Reads and writes with nobody signed in: jobs, and links that carry their own right. One clinic at a time, as everywhere;
/// of its rows all, so a test of the house lists by name who may come in here.
/// </summary>
public sealed class Unattended(IDbContextFactory<KithDb> databases)
{
    /// <summary>Every clinic, to be gone through one by one.</summary>
    public async Task<List<Clinic>> ClinicsAsync(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Set<Clinic>().AsNoTracking().OrderBy(c => c.ClinicId).ToListAsync(stop);
    }

    /// <summary>A context that reads and writes rows of that clinic and no other. Whoever opens it disposes of it.</summary>
    public async Task<KithDb> OpenAsync(Guid clinicId, CancellationToken stop) => (await databases.CreateDbContextAsync(stop)).ActFor(() => clinicId);

    /// <summary>Rows of the clinic the context was opened for.</summary>
    public static IQueryable<T> Of<T>(KithDb db) where T : OfClinic
    {
        if (db.ClinicId == Guid.Empty)
            throw new InvalidOperationException("The context acts for no clinic.");
        return db.Set<T>();
    }
}
