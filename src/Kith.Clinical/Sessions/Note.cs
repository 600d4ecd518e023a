namespace Kith.Clinical.Sessions;

public enum NoteKind
{
    /// <summary>Part of the record; can be shared with the client.</summary>
    Progress,

    /// <summary>The therapist's private reflection: kept apart, seen by its author only.</summary>
    Process,
}

/// <summary>A note on one session. Saved as it is typed; read-only once signed; amended only with a reason.</summary>
public sealed class Note : OfCourse
{
    public Guid SessionId { get; init; }

    public NoteKind Kind { get; init; }

    public Guid AuthorId { get; init; }

    public string Text { get; set; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset SavedAt { get; set; }

    public DateTimeOffset? SignedAt { get; private set; }

    public DateTimeOffset? SharedAt { get; private set; }

    /// <summary>Each signed text, oldest first.</summary>
    public List<NoteVersion> Versions { get; init; } = [];
}

/// <summary>A signed text of a note. Never changed.</summary>
public sealed class NoteVersion : OfClinic
{
    public Guid NoteId { get; init; }

    /// <summary>1 for the first signature; each amendment counts on.</summary>
    public int Number { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset SignedAt { get; init; }

    public Guid SignedById { get; init; }

    public required string SignedBy { get; init; }

    /// <summary>SHA-256 over text, author and time, 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Why it was amended; empty for the first.</summary>
    public string Reason { get; init; } = "";
}
