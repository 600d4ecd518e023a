using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kith.Storage.Sqlite;

/// <summary>Leads EF's queries over the <see cref="KeptConnection"/>'s own commands.</summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    public static readonly KeptStatements Instance = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        command.Connection is KeptConnection connection && command.CommandText.StartsWith("SELECT ", StringComparison.Ordinal)
            ? InterceptionResult<DbDataReader>.SuppressWithResult(connection.Read((SqliteCommand)command))
            : result;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(ReaderExecuting(command, eventData, result));
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        (command.Connection as KeptConnection)?.Done(eventData.DataReader);
        return result;
    }
}
