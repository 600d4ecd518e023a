using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kith.Web.Tests.Forms;

/// <summary>Every command that changes a table, as the database is told. The audit trail also notes who changes nothing.</summary>
internal sealed partial class Writes : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> told = new();

    public void WatchIn(IServiceCollection services) => services.ConfigureDbContext<KithDb>(o => o.AddInterceptors(this));

    /// <summary>What was told since the last time this was asked.</summary>
    public IReadOnlyList<string> Taken()
    {
        var all = new List<string>();
        while (told.TryDequeue(out var one))
            all.Add(one);
        return all;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Note(DbCommand command)
    {
        foreach (var change in Change().Matches(command.CommandText).Select(m => m.Value).Where(m => !m.Contains("audit_", StringComparison.Ordinal)))
            told.Enqueue(change);
    }

    [GeneratedRegex(@"\b(INSERT INTO|UPDATE|DELETE FROM) ""?[a-z_]+")]
    private static partial Regex Change();
}
