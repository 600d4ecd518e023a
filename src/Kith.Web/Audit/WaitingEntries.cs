using System.Text;
using System.Text.Json;
using Kith.Clinical.Audit;

namespace Kith.Web.Audit;

/// <summary>
/// Entries of reads that the database could not take at once, because somebody else was writing for long or there is no room: one a line, flushed to the
/// disk before the answer leaves, and taken in before the next seal. The room for some thousands of them is taken from the disk beforehand, so that they
/// find it when there is none left. Only where this fails too there is no answer.
/// </summary>
/// <param name="file">Beside the database: lines, and zeros where the next ones go.</param>
public sealed class WaitingEntries(string file)
{
    public const string FileName = "audit.waiting";

    /// <summary>For eight thousand reads.</summary>
    private const int Room = 4 * 1024 * 1024;

    private readonly Lock turn = new();

    /// <summary>Whether nothing waits in a file.</summary>
    public static bool IsEmpty(string file) => Bytes(file).AsSpan().IndexOfAnyExcept((byte)0) < 0;

    /// <summary>Takes the room from the disk, where that was not done.</summary>
    /// <exception cref="IOException">There is none.</exception>
    internal void Reserve()
    {
        lock (turn)
        {
            using var waiting = Open();
            if (waiting.Length >= Room)
                return;
            waiting.Position = waiting.Length;
            waiting.Write(new byte[Room - waiting.Length]);
            waiting.Flush(flushToDisk: true);
        }
    }

    internal void Add(IEnumerable<AuditEntry> entries)
    {
        // A line begins anew also where the one before was torn.
        var lines = Encoding.UTF8.GetBytes(string.Concat(entries.Select(entry => $"\n{JsonSerializer.Serialize(entry)}")) + "\n");
        lock (turn)
        {
            using var waiting = Open();
            waiting.Position = EndOf(waiting);
            waiting.Write(lines);
            waiting.Flush(flushToDisk: true);
        }
    }

    /// <summary>Hands over what waits. It is forgotten when it was taken in, and handed over again when that failed or more came meanwhile.</summary>
    internal async Task TakeInAsync(Func<IReadOnlyList<AuditEntry>, Task> take)
    {
        byte[] seen;
        lock (turn)
            seen = Bytes(file);
        var entries = Encoding.UTF8.GetString(seen).Split(['\n', '\0'], StringSplitOptions.RemoveEmptyEntries).Select(Read).OfType<AuditEntry>().ToList();
        if (entries.Count == 0)
            return;
        await take(entries);
        lock (turn)
        {
            if (!Bytes(file).AsSpan().SequenceEqual(seen))
                return;
            using var waiting = Open();
            waiting.Write(new byte[seen.Length]);
            waiting.Flush(flushToDisk: true);
        }
    }

    private static byte[] Bytes(string file) => File.Exists(file) ? File.ReadAllBytes(file) : [];

    private FileStream Open()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(file, options);
    }

    /// <summary>Where the zeros begin. Found by halving: no line holds one.</summary>
    private static long EndOf(FileStream waiting)
    {
        var (end, rest) = (0L, waiting.Length);
        while (end < rest)
        {
            var middle = end + ((rest - end) / 2);
            waiting.Position = middle;
            if (waiting.ReadByte() == 0)
                rest = middle;
            else
                end = middle + 1;
        }

        return end;
    }

    /// <summary>A line may be torn: its answer never left.</summary>
    private static AuditEntry? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditEntry>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
