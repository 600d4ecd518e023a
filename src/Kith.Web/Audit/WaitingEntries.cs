using System.Text.Json;
using Kith.Clinical.Audit;

namespace Kith.Web.Audit;

/// <summary>
/// Entries of reads that the database could not take at once, because somebody else was writing for long or there is no room: one a line, flushed to the
/// disk before the answer leaves, and taken in before the next seal. Only where this fails too there is no answer.
/// </summary>
/// <param name="file">Beside the database; there only while something waits.</param>
public sealed class WaitingEntries(string file)
{
    private readonly Lock turn = new();

    internal void Add(IEnumerable<AuditEntry> entries)
    {
        lock (turn)
        {
            using var waiting = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
            foreach (var entry in entries)
            {
                JsonSerializer.Serialize(waiting, entry);
                waiting.WriteByte((byte)'\n');
            }

            waiting.Flush(flushToDisk: true);
        }
    }

    /// <summary>Hands over what waits. It is forgotten when it was taken in, and handed over again when that failed.</summary>
    internal async Task TakeInAsync(Func<IReadOnlyList<AuditEntry>, Task> take)
    {
        var taking = $"{file}.taking";
        lock (turn)
        {
            if (!File.Exists(taking) && File.Exists(file))
                File.Move(file, taking);
        }

        if (!File.Exists(taking))
            return;
        await take([.. File.ReadLines(taking).Select(Read).OfType<AuditEntry>()]);
        File.Delete(taking);
    }

    /// <summary>The last line may be torn: its answer never left.</summary>
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
