using Kith.Web.Storage;

namespace Kith.Web.Backup;

/// <summary>Puts a backup back into a place made for it, compares, and takes the place away again: the only proof that it can be put back.</summary>
internal sealed class TryBackup(IDatabaseDump database, BackupPlace place, TimeProvider time)
{
    /// <returns>What was put back.</returns>
    /// <exception cref="BackupFault">It cannot be put back, or not be tried here.</exception>
    public async Task<Manifest> RunAsync(string file, CancellationToken stop)
    {
        var folder = Path.Combine(place.Data, $"{DataFolder.Tries}{Guid.CreateVersion7():N}");
        OwnFolder.Create(folder);
        try
        {
            await using var scratch = await database.ScratchAsync(folder, stop);
            var manifest = await new RestoreBackup(scratch.Dump, place with { Data = folder }).RunAsync(file, stop);
            await NightlyFolder.NoteAsync(file, time.GetUtcNow(), stop);
            return manifest;
        }
        catch (Exception fault) when (HalfFile.IsOfTheDisk(fault))
        {
            throw new BackupFault($"The backup could not be tried: {fault.Message}", fault);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
