using Kith.Web.Storage;

namespace Kith.Web.Backup;

/// <summary>A whole database, taken out while it is at work and put back into an empty place. Each storage does it in its own way.</summary>
internal interface IDatabaseDump
{
    Database Kind { get; }

    /// <summary>The steps of the schema that this program knows, first to last.</summary>
    IReadOnlyList<string> Steps { get; }

    /// <summary>Writes it as it stands at one instant; whoever writes in it meanwhile neither waits nor is seen.</summary>
    /// <returns>What was in it at that instant.</returns>
    /// <exception cref="BackupFault">It cannot.</exception>
    Task<DatabaseFacts> TakeAsync(Stream to, CancellationToken stop);

    /// <exception cref="BackupFault">Something is there already.</exception>
    Task RequireEmptyAsync(CancellationToken stop);

    /// <summary>Puts it back, all or nothing.</summary>
    /// <param name="from">What was written.</param>
    /// <param name="compare">Is shown what is there now, and throws when that is not what it should be.</param>
    /// <param name="stop">Stops it; then nothing is there.</param>
    /// <exception cref="BackupFault">It cannot.</exception>
    Task PutBackAsync(Stream from, Action<DatabaseFacts> compare, CancellationToken stop);

    /// <summary>An empty place of the same kind to try a restore in, gone when it is disposed of.</summary>
    /// <param name="folder">A folder for it.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="BackupFault">It may not make one.</exception>
    Task<IScratchDump> ScratchAsync(string folder, CancellationToken stop);
}

/// <summary>A place to try a restore in.</summary>
internal interface IScratchDump : IAsyncDisposable
{
    IDatabaseDump Dump { get; }
}
