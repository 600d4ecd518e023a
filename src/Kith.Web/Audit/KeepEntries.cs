using System.Data.Common;
using Kith.Clinical.Audit;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Audit;

/// <summary>
/// Keeps entries of what was not a save: in the database; where that cannot take them within a second, beside it. Where that fails too nothing that
/// they tell of happens.
/// </summary>
public sealed class KeepEntries(IDbContextFactory<KithDb> databases, WaitingEntries waiting)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task RunAsync(Guid clinic, IReadOnlyList<AuditEntry> entries)
    {
        try
        {
            await using var db = (await databases.CreateDbContextAsync(CancellationToken.None)).ActFor(() => clinic);
            db.Database.SetCommandTimeout(Patience);
            db.AddRange(entries);
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (Exception fault) when (IsOfTheDatabase(fault))
        {
            waiting.Add(entries);
        }
    }

    /// <summary>What may pass by itself, as a disk that is full, comes wrapped in another fault.</summary>
    private static bool IsOfTheDatabase(Exception fault) => fault is DbException || (fault.InnerException is { } cause && IsOfTheDatabase(cause));
}
