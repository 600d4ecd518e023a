namespace Kith.Clinical.Audit;

/// <summary>What fixes a minute of the audit trail: the entries in their order, and the seal before.</summary>
public sealed class AuditSeal : OfClinic
{
    /// <summary>From 1, without a gap.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset SealedAt
    {
        get;
        init => field = new(value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    /// <summary>How many entries.</summary>
    public required int Count { get; init; }

    /// <summary>For each entry its id and its leaf, 48 bytes, in the order of their time.</summary>
    public required byte[] Leaves { get; init; }

    /// <summary>The Merkle root over the leaves.</summary>
    public required byte[] Root { get; init; }

    /// <summary>Mark of the seal before; 32 zeros under the first.</summary>
    public required byte[] Before { get; init; }

    /// <summary>HMAC-SHA-256 over all of this, with a key that the database does not have.</summary>
    public byte[] Mark { get; internal set; } = [];
}
