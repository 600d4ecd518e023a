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

    public string Text { get; private set; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset SavedAt { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    public DateTimeOffset? SharedAt { get; private set; }

    /// <summary>Each signed text, oldest first.</summary>
    public List<NoteVersion> Versions { get; init; } = [];

    public bool IsSigned => SignedAt is not null;

    /// <summary>Saves what was typed.</summary>
    /// <returns>Null when saved; otherwise why not.</returns>
    public Refusal? Write(string text, DateTimeOffset at)
    {
        if (IsSigned)
            return SessionRefusals.NoteSigned;
        (Text, SavedAt) = (text, at);
        return null;
    }

    /// <summary>Makes the text read-only, with name, time and hash. A signature speaks to others; a private note has no other reader and takes none.</summary>
    /// <param name="versionId">Id of the signed version.</param>
    /// <param name="byId">Who signs.</param>
    /// <param name="byName">Their name as it stands under the note.</param>
    /// <param name="at">When; kept to the whole millisecond, which every database keeps.</param>
    /// <returns>Null when signed; otherwise why not.</returns>
    public Refusal? Sign(Guid versionId, Guid byId, string byName, DateTimeOffset at)
    {
        if (Kind is not NoteKind.Progress)
            return SessionRefusals.ProcessNotSigned;
        if (IsSigned)
            return SessionRefusals.NoteSigned;
        if (byId != AuthorId)
            return SessionRefusals.OnlyTheAuthor;
        if (string.IsNullOrWhiteSpace(Text))
            return SessionRefusals.NoteEmpty;
        Keep(versionId, byId, byName, at, reason: "");
        return null;
    }

    /// <summary>Signs a new text in place of the signed one. Both are kept.</summary>
    /// <param name="versionId">Id of the signed version.</param>
    /// <param name="text">The whole new text.</param>
    /// <param name="reason">Why it is amended.</param>
    /// <param name="byId">Who amends.</param>
    /// <param name="byName">Their name as it stands under the note.</param>
    /// <param name="at">When.</param>
    /// <returns>Null when amended; otherwise why not.</returns>
    public Refusal? Amend(Guid versionId, string text, string reason, Guid byId, string byName, DateTimeOffset at)
    {
        if (!IsSigned)
            return SessionRefusals.NoteNotSigned;
        if (byId != AuthorId)
            return SessionRefusals.OnlyTheAuthor;
        if (string.IsNullOrWhiteSpace(reason))
            return SessionRefusals.AmendmentNeedsReason;
        if (string.IsNullOrWhiteSpace(text))
            return SessionRefusals.NoteEmpty;
        if (text == Text)
            return SessionRefusals.AmendmentChangesNothing;
        Text = text;
        Keep(versionId, byId, byName, at, reason.Trim());
        return null;
    }

    /// <summary>Lets the client read it. Only a signed progress note.</summary>
    /// <returns>Null when shared; otherwise why not.</returns>
    public Refusal? Share(DateTimeOffset at)
    {
        if (Kind is not NoteKind.Progress)
            return SessionRefusals.OnlyProgressShared;
        if (!IsSigned)
            return SessionRefusals.NoteNotSigned;
        if (SharedAt is not null)
            return SessionRefusals.AlreadyShared;
        SharedAt = at;
        return null;
    }

    private void Keep(Guid versionId, Guid byId, string byName, DateTimeOffset at, string reason)
    {
        var whole = NoteHash.WholeMilliseconds(at);
        Versions.Add(new NoteVersion
        {
            ClinicId = ClinicId,
            Id = versionId,
            NoteId = Id,
            Number = Versions.Count + 1,
            Text = Text,
            SignedAt = whole,
            SignedById = byId,
            SignedBy = byName,
            Hash = NoteHash.Of(Text, byId, byName, whole),
            Reason = reason,
        });
        (SignedAt, SavedAt) = (whole, whole);
    }
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

    /// <summary>Whether text, author and time still are what was signed.</summary>
    public bool IsIntact() => Hash == NoteHash.Of(Text, SignedById, SignedBy, SignedAt);
}
