using System.Numerics;
using System.Security.Cryptography;

namespace Kith.Clinical.Audit;

/// <summary>One SHA-256 over many rows in their order, as RFC 6962 section 2.1 has it: leaves and branches are hashed apart, so that neither passes for the other.</summary>
public static class MerkleTree
{
    public const int HashBytes = SHA256.HashSizeInBytes;

    /// <returns>Hash of a row, 32 bytes.</returns>
    public static byte[] LeafOf(ReadOnlySpan<byte> row) => SHA256.HashData([0, .. row]);

    /// <param name="leaves">Hashes of the rows, one behind the other, 32 bytes each.</param>
    /// <returns>Hash of all, 32 bytes; of none the hash of nothing.</returns>
    /// <exception cref="ArgumentException">The bytes are no whole number of hashes.</exception>
    public static byte[] RootOf(ReadOnlySpan<byte> leaves)
    {
        if (leaves.Length % HashBytes != 0)
            throw new ArgumentException("Leaves are 32 bytes each.", nameof(leaves));
        var count = leaves.Length / HashBytes;
        if (count == 0)
            return SHA256.HashData([]);
        if (count == 1)
            return leaves.ToArray();

        // The left branch is the largest full tree that leaves something for the right.
        var left = 1 << BitOperations.Log2((uint)(count - 1));
        return SHA256.HashData([1, .. RootOf(leaves[..(left * HashBytes)]), .. RootOf(leaves[(left * HashBytes)..])]);
    }
}
