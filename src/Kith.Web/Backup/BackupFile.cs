using System.IO.Compression;

namespace Kith.Web.Backup;

/// <summary>A backup as a file: pieces, the manifest as the last of them, compressed and sealed.</summary>
internal static class BackupFile
{
    public const string Database = "database", Folder = "folder/";
    private const string ManifestName = "manifest.json";

    /// <param name="to">The file.</param>
    /// <param name="key">The clinic's key.</param>
    /// <param name="write">Writes the pieces and says what they are.</param>
    public static async Task<Manifest> WriteAsync(Stream to, byte[] key, Func<PartsWriter, Task<Manifest>> write)
    {
        await using var sealing = new SealingStream(to, key);
        Manifest manifest;
        await using (var squeezed = new ZLibStream(sealing, CompressionLevel.Fastest, leaveOpen: true))
        {
            var parts = new PartsWriter(squeezed);
            manifest = await write(parts);
            await parts.WriteAsync(ManifestName, async piece => await piece.WriteAsync(manifest.ToJson()));
        }

        sealing.Complete();
        return manifest;
    }

    /// <summary>Reads a backup to its end.</summary>
    /// <param name="file">The file.</param>
    /// <param name="key">The key it was made with.</param>
    /// <param name="read">Is given each piece but the manifest; null to look only whether all is whole.</param>
    /// <exception cref="BackupFault">It is no backup, under another key, cut off, damaged, or cannot be read.</exception>
    public static async Task<Manifest> ReadAsync(string file, byte[] key, Func<string, Stream, Task>? read = null)
    {
        try
        {
            await using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            await using var opening = new OpeningStream(from, key);
            await using var whole = new ZLibStream(opening, CompressionMode.Decompress, leaveOpen: true);
            Manifest? manifest = null;
            var parts = await new PartsReader(whole).ReadAsync(async (name, piece) =>
            {
                if (name == ManifestName)
                    manifest = Manifest.FromJson(await BytesAsync(piece));
                else if (read is not null)
                    await read(name, piece);
            });
            // What unpacks may have seen enough before the last chunk; the seal has not.
            await opening.CopyToAsync(Stream.Null);
            return manifest is not null && parts.SkipLast(1).SequenceEqual(manifest.Parts)
                ? manifest
                : throw new BackupFault($"{file} does not hold what its manifest says. Take another backup.");
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BackupFault($"There is no file {file}.", fault);
        }
        catch (Exception fault) when (HalfFile.IsOfTheDisk(fault))
        {
            throw new BackupFault($"{file} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Whether a file is a backup, by its first bytes.</summary>
    public static bool Is(Stream file)
    {
        Span<byte> first = stackalloc byte[8];
        return file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length && first[..^1].SequenceEqual(Seal.Mark[..^1]);
    }

    private static async Task<byte[]> BytesAsync(Stream piece)
    {
        using var all = new MemoryStream();
        await piece.CopyToAsync(all);
        return all.ToArray();
    }
}
