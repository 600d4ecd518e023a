using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Kith.Web.Backup;

/// <summary>
/// One figure for all rows of a table, the same in whatever order they come: the SHA-256 of each is added to it. A database
/// that was put back keeps its rows, and not the order in which they lie.
/// </summary>
public sealed class RowsHash
{
    private const int Words = 4;

    private readonly ulong[] sum = new ulong[Words];
    private long rows;

    public void Add(ReadOnlySpan<byte> row)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, hash);
        UInt128 carry = 0;
        for (var i = 0; i < Words; i++)
        {
            carry += (UInt128)sum[i] + BinaryPrimitives.ReadUInt64LittleEndian(hash[(8 * i)..]);
            sum[i] = (ulong)carry;
            carry >>= 64;
        }

        rows++;
    }

    public TableFacts Of(string table) => new(table, rows, string.Concat(sum.Select(word => word.ToString("x16", System.Globalization.CultureInfo.InvariantCulture))));
}
