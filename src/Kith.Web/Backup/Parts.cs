using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Kith.Web.Backup;

/// <summary>Writes the pieces of a backup one after the other; how long one is need not be known before.</summary>
internal sealed class PartsWriter(Stream to)
{
    private readonly List<Part> parts = [];

    public IReadOnlyList<Part> Parts => parts;

    public async Task WriteAsync(string name, Func<Stream, Task> write)
    {
        using var head = new BinaryWriter(to, Encoding.UTF8, leaveOpen: true);
        head.Write(name);
        await using var piece = new Piece(to);
        await write(piece);
        parts.Add(piece.Complete(name));
    }

    /// <summary>Blocks, each with its length before it; an empty one ends the piece.</summary>
    private sealed class Piece(Stream to) : OneWayStream
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long bytes;

        public override bool CanWrite => true;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (buffer.Length == 0)
                return;
            Put(buffer);
            hash.AppendData(buffer);
            bytes += buffer.Length;
        }

        public Part Complete(string name)
        {
            Put([]);
            return new(name, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                hash.Dispose();
            base.Dispose(disposing);
        }

        private void Put(ReadOnlySpan<byte> block)
        {
            Span<byte> length = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, block.Length);
            to.Write(length);
            to.Write(block);
        }
    }
}

/// <summary>Reads them again.</summary>
internal sealed class PartsReader(Stream from)
{
    /// <param name="read">Is given each piece by its name, and reads it.</param>
    /// <returns>The pieces as they were read.</returns>
    public async Task<IReadOnlyList<Part>> ReadAsync(Func<string, Stream, Task> read)
    {
        var parts = new List<Part>();
        using var head = new BinaryReader(from, Encoding.UTF8, leaveOpen: true);
        while (NameOf(head) is { } name)
        {
            await using var piece = new Piece(from);
            await read(name, piece);
            await piece.CopyToAsync(Stream.Null);
            parts.Add(piece.Complete(name));
        }

        return parts;
    }

    private static string? NameOf(BinaryReader head)
    {
        try
        {
            return head.ReadString();
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    private sealed class Piece(Stream from) : OneWayStream
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly byte[] length = new byte[sizeof(int)];
        private long bytes;
        private int left;
        private bool ended;

        public override bool CanRead => true;

        public override int Read(Span<byte> buffer)
        {
            if (ended || buffer.Length == 0)
                return 0;
            if (left == 0)
            {
                from.ReadExactly(length);
                left = BinaryPrimitives.ReadInt32LittleEndian(length);
                ended = left == 0;
                if (ended)
                    return 0;
            }

            var read = from.Read(buffer[..Math.Min(buffer.Length, left)]);
            if (read == 0)
                throw new EndOfStreamException();
            left -= read;
            hash.AppendData(buffer[..read]);
            bytes += read;
            return read;
        }

        public Part Complete(string name) => new(name, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                hash.Dispose();
            base.Dispose(disposing);
        }
    }
}
