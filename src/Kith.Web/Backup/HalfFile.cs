using Kith.Web.Storage;

namespace Kith.Web.Backup;

/// <summary>Writes a file of any length as <see cref="OwnFile"/> does, looks at it before it counts, and says in a sentence why it could not be written.</summary>
internal static class HalfFile
{
    /// <param name="file">Where it shall be. A file that is there already stays as it is.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="look">Looks at what was written before it counts; null when nobody does.</param>
    /// <exception cref="BackupFault">It cannot be written, or something is there already.</exception>
    public static async Task WriteAsync(string file, Func<Stream, Task> write, Func<string, Task>? look = null)
    {
        var (whole, half) = Names(file);
        try
        {
            await using (var to = OwnFile.Create(half))
            {
                await write(to);
                to.Flush(flushToDisk: true);
            }

            if (look is not null)
                await look(half);
            File.Move(half, whole, overwrite: false);
        }
        catch (Exception fault) when (IsOfTheDisk(fault))
        {
            throw Unwritten(whole, fault);
        }
        finally
        {
            File.Delete(half);
        }
    }

    public static bool IsOfTheDisk(Exception fault) => fault is IOException or UnauthorizedAccessException;

    private static (string Whole, string Half) Names(string file)
    {
        var whole = Path.GetFullPath(file);
        if (Path.Exists(whole))
            throw new BackupFault($"There is something at {whole} already. Choose another name; nothing was written.");
        var folder = Path.GetDirectoryName(whole)!;
        if (!Directory.Exists(folder))
            throw new BackupFault($"There is no folder {folder}. Make it first, or choose another; nothing was written.");
        return (whole, OwnFile.Beside(whole));
    }

    private static BackupFault Unwritten(string whole, Exception fault) =>
        new($"{whole} could not be written, and nothing was left there: {fault.Message.Split('\n')[0].TrimEnd()}", fault);
}
