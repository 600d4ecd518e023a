using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Kith.Storage.Sqlite;

/// <summary>
/// A connection that stays open between requests, and with it what SQLite worked out for each query, as a PostgreSQL driver keeps it:
/// working out a query of the course page anew took twice as long as answering it. It is closed when its context is thrown away.
/// </summary>
internal sealed class KeptConnection(string connection) : SqliteConnection(connection)
{
    /// <summary>More than the pages of a visit send. Searches and filters make others; then all are dropped and the frequent ones come back.</summary>
    private const int Most = 100;

    private readonly Dictionary<string, SqliteCommand> free = new(StringComparer.Ordinal);
    private readonly Dictionary<DbDataReader, SqliteCommand> busy = [];
    private bool thrownAway;

    /// <summary>A context that goes back to the pool closes its connection; ours stays as it is.</summary>
    public override void Close()
    {
        if (thrownAway)
            base.Close();
    }

    /// <summary>Answers a query with a command that knows it already, or will from now on.</summary>
    public SqliteDataReader Read(SqliteCommand asked)
    {
        // Taken out while it is read from: the same query may be asked for again meanwhile, and then gets a command of its own.
        if (!free.Remove(asked.CommandText, out var command))
        {
            command = CreateCommand();
            command.CommandText = asked.CommandText;
        }

        try
        {
            command.Transaction = asked.Transaction;
            command.CommandTimeout = asked.CommandTimeout;
            foreach (SqliteParameter parameter in asked.Parameters)
                command.Parameters.Add(parameter);
            command.Prepare();
            var reader = command.ExecuteReader();
            busy.Add(reader, command);
            return reader;
        }
        catch (SqliteException)
        {
            command.Dispose();
            throw;
        }
    }

    /// <summary>All is read; the command is free for the next values and forgets these.</summary>
    public void Done(DbDataReader reader)
    {
        if (!busy.Remove(reader, out var command))
            return;
        reader.Dispose();
        command.Parameters.Clear();
        command.Transaction = null;
        if (free.Count >= Most)
        {
            foreach (var old in free.Values)
                old.Dispose();
            free.Clear();
        }

        if (!free.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        thrownAway = true;
        base.Dispose(disposing);
    }
}
