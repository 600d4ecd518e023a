using System.Security.Cryptography;
using Kith.Web.Backup;

namespace Kith.Web.Tests.Backup;

/// <summary>A sealed file opens as it was written, or not at all.</summary>
public sealed class SealTests
{
    private const int Chunk = 32;

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData(4 * Chunk)]
    [InlineData((7 * Chunk) + 5)]
    public void What_was_sealed_opens_with_its_key(int bytes)
    {
        var content = RandomNumberGenerator.GetBytes(bytes);
        Assert.Equal(content, Opened(Sealed(content), key));
    }

    [Fact]
    public void Any_changed_byte_is_found()
    {
        var whole = Sealed(RandomNumberGenerator.GetBytes((3 * Chunk) + 7));
        for (var at = 0; at < whole.Length; at++)
        {
            foreach (var change in new byte[] { 1, 0x80, 0xFF })
            {
                var changed = whole.ToArray();
                changed[at] ^= change;
                Assert.Throws<BackupFault>(() => Opened(changed, key));
            }
        }
    }

    [Fact]
    public void A_file_cut_anywhere_is_found_also_when_its_head_says_it_is_whole()
    {
        var whole = Sealed(RandomNumberGenerator.GetBytes(4 * Chunk));
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Throws<BackupFault>(() => Opened(whole[..length], key));
            if (length >= Seal.Head)
                Assert.Throws<BackupFault>(() => Opened(WithItsLength(whole[..length]), key));
        }
    }

    [Fact]
    public void Chunks_swapped_doubled_left_out_or_taken_from_another_file_are_found()
    {
        var content = RandomNumberGenerator.GetBytes(3 * Chunk);
        var (whole, other) = (Sealed(content), Sealed(content));
        var head = whole[..Seal.Head];
        byte[] At(byte[] file, int number) => file.AsSpan(Seal.Head + (number * (Chunk + Seal.Tag)), Chunk + Seal.Tag).ToArray();
        foreach (var chunks in new byte[][][]
        {
            [At(whole, 1), At(whole, 0), At(whole, 2)],
            [At(whole, 0), At(whole, 0), At(whole, 2)],
            [At(whole, 0), At(whole, 2)],
            [At(whole, 0), At(whole, 1), At(whole, 1), At(whole, 2)],
            [At(whole, 0), At(other, 1), At(whole, 2)],
            [At(whole, 0), At(whole, 1), At(whole, 2), At(whole, 2)],
        })
            Assert.Throws<BackupFault>(() => Opened(WithItsLength([.. head, .. chunks.SelectMany(c => c)]), key));
        Assert.Equal(content, Opened(WithItsLength([.. head, .. At(whole, 0), .. At(whole, 1), .. At(whole, 2)]), key));
    }

    [Fact]
    public void Another_key_is_told_from_a_damaged_file()
    {
        var whole = Sealed("Nobody else reads this."u8.ToArray());
        Assert.StartsWith("The key does not fit", Assert.Throws<BackupFault>(() => Opened(whole, RandomNumberGenerator.GetBytes(32))).Message, StringComparison.Ordinal);
        Assert.Contains("newer version", Assert.Throws<BackupFault>(() => Opened([.. whole[..7], 2, .. whole[8..]], key)).Message, StringComparison.Ordinal);
        Assert.Contains("cut off", Assert.Throws<BackupFault>(() => Opened(whole[..^1], key)).Message, StringComparison.Ordinal);
        Assert.Contains("damaged", Assert.Throws<BackupFault>(() => Opened([.. whole[..^1], (byte)(whole[^1] ^ 1)], key)).Message, StringComparison.Ordinal);
        Assert.Contains("no backup", Assert.Throws<BackupFault>(() => Opened("A letter"u8.ToArray(), key)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_content_sealed_twice_looks_different_and_shows_nothing_of_itself()
    {
        var content = "Nora Quill said so."u8.ToArray();
        var (one, two) = (Sealed(content), Sealed(content));
        Assert.NotEqual(one[Seal.Head..], two[Seal.Head..]);
        Assert.Equal(-1, one.AsSpan().IndexOf("Nora"u8));
    }

    private byte[] Sealed(byte[] content)
    {
        using var file = new MemoryStream();
        using var sealing = new SealingStream(file, key, Chunk);
        sealing.Write(content);
        sealing.Complete();
        return file.ToArray();
    }

    private static byte[] Opened(byte[] file, byte[] key)
    {
        using var opening = new OpeningStream(new MemoryStream(file), key, Chunk);
        using var content = new MemoryStream();
        opening.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] WithItsLength(byte[] file)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(file.AsSpan(Seal.Bound), file.Length);
        return file;
    }
}
