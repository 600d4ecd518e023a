using System.Data.Common;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kith.Web.Access;

/// <summary>
/// The prepared reads a page makes one after the other, sent to the database together: one way there and back instead of one for each.
/// Where the database takes only one at a time, as the embedded one does, to which there is no way, each is read when its turn comes.
/// </summary>
public sealed class ReadAhead(KithDb db, Actor actor) : IAsyncDisposable
{
    private readonly Queue<IActorQuery> turns = [];
    private DbBatch? batch;
    private DbDataReader? reader;
    private bool begun;
    private bool taken;

    /// <param name="about">What the reads are about, as each of them is told.</param>
    /// <param name="queries">In the order in which they will be read.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>To be disposed when the reading is done; what was not read by then is forgotten.</returns>
    public async Task<IAsyncDisposable> BeginAsync(Guid about, IReadOnlyList<IActorQuery> queries, CancellationToken stop)
    {
        // Part of what somebody has sent for already.
        if (turns.Take(queries.Count).SequenceEqual(queries))
            return Others.Instance;

        var connection = db.Database.GetDbConnection();
        if (queries.Count < 2 || !connection.CanCreateBatch || queries.Any(q => q.RoleOf(actor) is null))
            return this;

        await db.Database.OpenConnectionAsync(stop);
        batch = connection.CreateBatch();
        foreach (var query in queries)
        {
            query.AddTo(batch, query.RoleOf(actor)!.Value, actor, db, about);
            turns.Enqueue(query);
        }

        reader = await batch.ExecuteReaderAsync(stop);
        db.Ahead = this;
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        if (batch is null)
            return;

        db.Ahead = null;
        if (reader is not null)
            await reader.DisposeAsync();
        await batch.DisposeAsync();
        await db.Database.CloseConnectionAsync();
        (batch, reader, begun) = (null, null, false);
        turns.Clear();
    }

    /// <summary>Called by each prepared read before it runs. Out of turn, nothing more is taken from what was sent ahead.</summary>
    internal async Task TurnToAsync(IActorQuery query, CancellationToken stop)
    {
        if (!turns.TryDequeue(out var next) || next != query)
        {
            await DisposeAsync();
            return;
        }

        if (begun)
            await reader!.NextResultAsync(stop);
        (begun, taken) = (true, false);
    }

    /// <summary>Reads that whoever sent for them ends.</summary>
    private sealed class Others : IAsyncDisposable
    {
        public static readonly Others Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    /// <summary>Hands EF what has come already in the place of a command's own answer.</summary>
    internal sealed class Answers : DbCommandInterceptor
    {
        public static readonly Answers Instance = new();

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (Of(eventData.Context) is not { reader: { } reader } ahead)
                return result;

            if (ahead.begun && !ahead.taken)
            {
                ahead.taken = true;
                return InterceptionResult<DbDataReader>.SuppressWithResult(reader);
            }

            // Some other read needs the connection.
            await ahead.DisposeAsync();
            return result;
        }

        public override ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result) =>
            new(Of(eventData.Context)?.reader == eventData.DataReader ? InterceptionResult.Suppress() : result);

        public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
        {
            if (Of(eventData.Context)?.reader != eventData.DataReader)
                return result;

            // EF opened the connection once more for the command and leaves it so when its reader stays.
            eventData.Context!.Database.CloseConnection();
            return InterceptionResult.Suppress();
        }

        private static ReadAhead? Of(DbContext? context) => ((KithDb?)context)?.Ahead;
    }
}
