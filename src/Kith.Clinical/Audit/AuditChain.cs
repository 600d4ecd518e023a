using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kith.Clinical.Audit;

/// <summary>Sets seals and looks whether they hold.</summary>
public static class AuditChain
{
    private const int IdBytes = 16;
    private const int Bytes = IdBytes + MerkleTree.HashBytes;

    /// <summary>Seals entries.</summary>
    /// <param name="clinicId">Whose.</param>
    /// <param name="before">The seal before; null for the first.</param>
    /// <param name="entries">At least one, of that clinic, in no order; none of them sealed.</param>
    /// <param name="key">32 bytes that the database does not have.</param>
    /// <param name="at">Now.</param>
    public static AuditSeal Seal(Guid clinicId, AuditSeal? before, IEnumerable<AuditEntry> entries, ReadOnlySpan<byte> key, DateTimeOffset at)
    {
        var inOrder = entries.OrderBy(e => e.At).ThenBy(e => e.Id).ToList();
        var leaves = new byte[inOrder.Count * Bytes];
        for (var place = 0; place < inOrder.Count; place++)
        {
            inOrder[place].Id.TryWriteBytes(leaves.AsSpan(place * Bytes), bigEndian: true, out _);
            inOrder[place].Leaf().CopyTo(leaves, (place * Bytes) + IdBytes);
        }

        var seal = new AuditSeal
        {
            ClinicId = clinicId,
            Id = Guid.CreateVersion7(at),
            Number = (before?.Number ?? 0) + 1,
            SealedAt = at,
            Count = inOrder.Count,
            Leaves = leaves,
            Root = RootOf(leaves),
            Before = before?.Mark ?? new byte[MerkleTree.HashBytes],
        };
        seal.Mark = MarkOf(seal, key);
        return seal;
    }

    /// <summary>Ids of the entries of a seal, in their order.</summary>
    public static IReadOnlyList<Guid> IdsOf(AuditSeal seal) =>
        [.. Enumerable.Range(0, seal.Leaves.Length / Bytes).Select(place => new Guid(seal.Leaves.AsSpan(place * Bytes, IdBytes), bigEndian: true))];

    /// <summary>Looks whether a seal is as it was set and follows the one before.</summary>
    /// <returns>Null when it holds; otherwise the first thing that does not.</returns>
    public static AuditFault? Check(AuditSeal seal, AuditSeal? before, ReadOnlySpan<byte> key)
    {
        var expected = (before?.Number ?? 0) + 1;
        if (seal.Number != expected)
            return new(expected, null, $"Seal {expected} is gone: after seal {expected - 1} comes seal {seal.Number}.");
        if (!CryptographicOperations.FixedTimeEquals(MarkOf(seal, key), seal.Mark))
            return new(seal.Number, null, $"Seal {seal.Number} was changed, or was not set with this key.");
        if (!seal.Before.AsSpan().SequenceEqual(before?.Mark ?? new byte[MerkleTree.HashBytes]))
            return new(seal.Number, null, $"Seal {seal.Number} does not follow the seal before it.");
        return seal.Leaves.Length == seal.Count * Bytes && RootOf(seal.Leaves).AsSpan().SequenceEqual(seal.Root)
            ? null
            : new(seal.Number, null, $"Seal {seal.Number} does not hold its own entries.");
    }

    /// <summary>Looks whether the entries under a seal that holds are the ones that were sealed.</summary>
    /// <param name="seal">The seal.</param>
    /// <param name="entries">Every entry that says it is under this seal, in no order.</param>
    /// <returns>Null when they are; otherwise the first that is not.</returns>
    public static AuditFault? Check(AuditSeal seal, IReadOnlyCollection<AuditEntry> entries)
    {
        var there = entries.ToDictionary(e => e.Id);
        var ids = IdsOf(seal);
        for (var place = 0; place < ids.Count; place++)
        {
            if (!there.Remove(ids[place], out var entry))
                return new(seal.Number, ids[place], $"Entry {ids[place]}, number {place + 1} of seal {seal.Number}, is gone.");
            if (!entry.Leaf().AsSpan().SequenceEqual(seal.Leaves.AsSpan((place * Bytes) + IdBytes, MerkleTree.HashBytes)))
                return new(seal.Number, entry.Id, $"Entry {entry.Id}, number {place + 1} of seal {seal.Number}, was changed.");
        }

        return there.Values.OrderBy(e => e.At).ThenBy(e => e.Id).FirstOrDefault() is { } more
            ? new(seal.Number, more.Id, $"Entry {more.Id} was put under seal {seal.Number} afterwards.")
            : null;
    }

    private static byte[] RootOf(byte[] leaves)
    {
        // Each entry under its id: who changes places changes the root.
        var count = leaves.Length / Bytes;
        var hashes = new byte[count * MerkleTree.HashBytes];
        for (var place = 0; place < count; place++)
            MerkleTree.LeafOf(leaves.AsSpan(place * Bytes, Bytes)).CopyTo(hashes, place * MerkleTree.HashBytes);
        return MerkleTree.RootOf(hashes);
    }

    private static byte[] MarkOf(AuditSeal seal, ReadOnlySpan<byte> key)
    {
        Span<byte> head = stackalloc byte[IdBytes + IdBytes + 4 + 8 + 4];
        seal.ClinicId.TryWriteBytes(head, bigEndian: true, out _);
        seal.Id.TryWriteBytes(head[IdBytes..], bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(head[(2 * IdBytes)..], seal.Number);
        BinaryPrimitives.WriteInt64BigEndian(head[((2 * IdBytes) + 4)..], seal.SealedAt.UtcTicks);
        BinaryPrimitives.WriteInt32BigEndian(head[((2 * IdBytes) + 12)..], seal.Count);
        return HMACSHA256.HashData(key, [.. head, .. seal.Root, .. seal.Before]);
    }
}
