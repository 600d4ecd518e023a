using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kith.Web.Backup;

/// <summary>
/// How a sealed file is laid out: a head (mark and number of the format, mark of the key, salt, length of the file), then chunks by
/// AES-256-GCM under a key of this file's own. The number of a chunk and whether it is the last stand in its nonce and the head in
/// its associated data, so chunks that were changed, swapped, left out, taken from another file or cut off do not open.
/// </summary>
internal static class Seal
{
    /// <summary>Bytes of content in a chunk, but in the last.</summary>
    public const int Chunk = 1024 * 1024;

    public const int Tag = 16, Nonce = 12, KeyMark = 16, Salt = 32;

    /// <summary>Bound into every chunk: everything of the head but the length, which is known only at the end.</summary>
    public const int Bound = 8 + KeyMark + Salt;

    public const int Head = Bound + sizeof(long);

    /// <summary>The last byte is the number of the format.</summary>
    public static ReadOnlySpan<byte> Mark => "KITHBAK\u0001"u8;

    public static byte[] NewHead(byte[] key)
    {
        var head = new byte[Head];
        Mark.CopyTo(head);
        MarkOf(key).CopyTo(head.AsSpan(8));
        RandomNumberGenerator.Fill(head.AsSpan(8 + KeyMark, Salt));
        return head;
    }

    /// <summary>Tells a wrong key from a damaged file, and nothing about the key.</summary>
    public static ReadOnlySpan<byte> MarkOf(byte[] key) => HMACSHA256.HashData(key, "kith backup: which key"u8).AsSpan(0, KeyMark);

    public static AesGcm Cipher(byte[] key, ReadOnlySpan<byte> head)
    {
        Span<byte> own = stackalloc byte[BackupKey.Bytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, own, head.Slice(8 + KeyMark, Salt), "kith backup: one file"u8);
        var cipher = new AesGcm(own, Tag);
        CryptographicOperations.ZeroMemory(own);
        return cipher;
    }

    public static void NonceOf(long number, bool last, Span<byte> nonce)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64BigEndian(nonce, number);
        nonce[^1] = last ? (byte)1 : (byte)0;
    }
}

/// <summary>Seals what is written to it. A file counts only once it is completed.</summary>
internal sealed class SealingStream : OneWayStream
{
    private readonly Stream to;
    private readonly byte[] head;
    private readonly AesGcm cipher;
    private readonly byte[] content;
    private readonly byte[] secret;
    private int filled;
    private long number;

    /// <param name="to">A file: its head is written anew at the end.</param>
    /// <param name="key">The clinic's key.</param>
    /// <param name="chunk">Bytes of content in a chunk.</param>
    public SealingStream(Stream to, byte[] key, int chunk = Seal.Chunk)
    {
        this.to = to;
        head = Seal.NewHead(key);
        cipher = Seal.Cipher(key, head);
        (content, secret) = (new byte[chunk], new byte[chunk + Seal.Tag]);
        to.Write(head);
    }

    public override bool CanWrite => true;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            // A full chunk waits until something follows, because the last one is marked.
            if (filled == content.Length)
                Put(last: false);
            var some = buffer[..Math.Min(buffer.Length, content.Length - filled)];
            some.CopyTo(content.AsSpan(filled));
            filled += some.Length;
            buffer = buffer[some.Length..];
        }
    }

    /// <summary>Writes the last chunk, and into the head how long the file is.</summary>
    public void Complete()
    {
        Put(last: true);
        BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(Seal.Bound), to.Position);
        to.Position = 0;
        to.Write(head);
        to.Position = to.Length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            cipher.Dispose();
        base.Dispose(disposing);
    }

    private void Put(bool last)
    {
        Span<byte> nonce = stackalloc byte[Seal.Nonce];
        Seal.NonceOf(number++, last, nonce);
        cipher.Encrypt(nonce, content.AsSpan(0, filled), secret.AsSpan(0, filled), secret.AsSpan(filled, Seal.Tag), head.AsSpan(0, Seal.Bound));
        to.Write(secret.AsSpan(0, filled + Seal.Tag));
        filled = 0;
    }
}

/// <summary>Opens what was sealed. Gives out nothing that was not written so, at that place, under this key.</summary>
internal sealed class OpeningStream : OneWayStream
{
    private readonly Stream from;
    private readonly byte[] head = new byte[Seal.Head];
    private readonly AesGcm cipher;
    private readonly byte[] content;
    private readonly byte[] secret;
    private int filled;
    private int given;
    private long number;
    private bool ended;

    /// <exception cref="BackupFault">It is no backup, of a newer version, under another key, or cut off.</exception>
    public OpeningStream(Stream from, byte[] key, int chunk = Seal.Chunk)
    {
        this.from = from;
        var read = from.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var mark = Seal.Mark;
        if (read < mark.Length || !head.AsSpan(0, mark.Length - 1).SequenceEqual(mark[..^1]))
            throw new BackupFault("This is no backup made by Kith.");
        if (head[mark.Length - 1] > mark[^1])
            throw new BackupFault("This backup was made by a newer version of Kith. Install that version or a later one, and try again.");
        if (read < head.Length)
            throw CutOff();
        if (!head.AsSpan(8, Seal.KeyMark).SequenceEqual(Seal.MarkOf(key)))
            throw new BackupFault("The key does not fit this backup. Name the file with the key it was made with by --key, or set KITH_BACKUP_KEY.");
        var length = BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(Seal.Bound));
        if (from.Length < length)
            throw CutOff();
        if (from.Length > length)
            throw Damaged();
        cipher = Seal.Cipher(key, head);
        (content, secret) = (new byte[chunk], new byte[chunk + Seal.Tag]);
    }

    public override bool CanRead => true;

    public override int Read(Span<byte> buffer)
    {
        while (given == filled)
        {
            if (ended || buffer.Length == 0)
                return 0;
            Open();
        }

        var some = content.AsSpan(given, Math.Min(buffer.Length, filled - given));
        some.CopyTo(buffer);
        given += some.Length;
        return some.Length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            cipher.Dispose();
        base.Dispose(disposing);
    }

    private void Open()
    {
        var left = from.Length - from.Position;
        var take = (int)Math.Min(secret.Length, left);
        ended = take == left;
        if (take < Seal.Tag || from.ReadAtLeast(secret.AsSpan(0, take), take, throwOnEndOfStream: false) < take)
            throw CutOff();
        Span<byte> nonce = stackalloc byte[Seal.Nonce];
        Seal.NonceOf(number++, ended, nonce);
        (filled, given) = (take - Seal.Tag, 0);
        try
        {
            cipher.Decrypt(nonce, secret.AsSpan(0, filled), secret.AsSpan(filled, Seal.Tag), content.AsSpan(0, filled), head.AsSpan(0, Seal.Bound));
        }
        catch (AuthenticationTagMismatchException)
        {
            filled = 0;
            throw Damaged();
        }
    }

    private static BackupFault CutOff() => new("This backup is cut off: its end is missing. Copy it anew from where it was made, or take another one.");

    private static BackupFault Damaged() => new("This backup is damaged: it is not what was written. Copy it anew from where it was made, or take another one.");
}
