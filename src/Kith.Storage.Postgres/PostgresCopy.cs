using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Kith.Storage.Postgres;

/// <summary>
/// Writes many new rows by the server's COPY, ten times as fast as saving them one by one. Nothing is tracked, stamped or
/// counted: the rows must be complete. For load tests and imports.
/// </summary>
public static class PostgresCopy
{
    /// <param name="db">Says which tables and columns.</param>
    /// <param name="rows">Entities of the model without complex or shadow properties; each kind after those it refers to.</param>
    /// <param name="stop">Stops it; then nothing was written.</param>
    public static async Task WriteAsync(KithDb db, IEnumerable<object> rows, CancellationToken stop)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        foreach (var kind in rows.GroupBy(row => row.GetType()))
            await CopyAsync(connection, db.Model.FindEntityType(kind.Key)!, kind, stop);
        await transaction.CommitAsync(stop);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, IEntityType type, IEnumerable<object> rows, CancellationToken stop)
    {
        var columns = type.GetProperties().Select(Column.Of).ToList();
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{type.GetTableName()}\" ({names}) FROM STDIN (FORMAT BINARY)", stop);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            foreach (var column in columns)
            {
                if (column.Value(row) is { } value)
                    await copy.WriteAsync(value, column.Type, stop);
                else
                    await copy.WriteNullAsync(stop);
            }
        }

        await copy.CompleteAsync(stop);
    }

    private sealed record Column(string Name, string Type, Func<object, object?> Value)
    {
        public static Column Of(IProperty property)
        {
            var mapping = property.GetRelationalTypeMapping();
            var (get, convert) = (property.GetGetter(), mapping.Converter);
            // The server's own name of the type, without its length.
            var type = mapping.StoreTypeNameBase;
            return new(property.GetColumnName(), type, row =>
            {
                var value = get.GetClrValue(row);
                return value is null || convert is null ? value : convert.ConvertToProvider(value);
            });
        }
    }
}
