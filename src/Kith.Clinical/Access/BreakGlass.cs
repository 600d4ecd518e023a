namespace Kith.Clinical.Access;

/// <summary>Why a clinician opens a record that is not theirs.</summary>
public enum BreakGlassReason
{
    ImmediateDanger,
    MedicalEmergency,
    TherapistUnreachable,
    CourtOrLaw,
}

/// <summary>What the second person found.</summary>
public enum BreakGlassFinding
{
    Justified,
    NotJustified,
}

/// <summary>A record opened in an emergency by a clinician whose it is not: with a reason, for a time, told to the client, and looked at by a second person.</summary>
public sealed class BreakGlass : OfClinic
{
    /// <summary>How long the record stays open.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public required Guid UserId { get; init; }

    public required Guid ClientId { get; init; }

    public BreakGlassReason Reason { get; init; }

    /// <summary>The reason in words.</summary>
    public required string Words { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset UntilAt { get; init; }

    /// <summary>Closed by hand before the time was up.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why the client is not told; empty when they are.</summary>
    public string WithheldBecause { get; private set; } = "";

    public Guid? WithheldById { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    public Guid? ReviewedById { get; private set; }

    public BreakGlassFinding? Finding { get; private set; }

    public string ReviewWords { get; private set; } = "";

    public bool IsOpen(DateTimeOffset now) => ClosedAt is null && now < UntilAt;

    /// <returns>The record opened; otherwise why not.</returns>
    public static (BreakGlass? Opened, Refusal? Refusal) Open(Guid userId, Guid clientId, BreakGlassReason reason, string words, DateTimeOffset now) =>
        string.IsNullOrWhiteSpace(words)
            ? (null, AccessRefusals.GlassNeedsWords)
            : (new()
            {
                Id = Guid.CreateVersion7(now), UserId = userId, ClientId = clientId, Reason = reason, Words = words.Trim(), OpenedAt = now, UntilAt = now + Lasts,
            }, null);

    /// <returns>Null when closed; otherwise why not.</returns>
    public Refusal? Close(DateTimeOffset now)
    {
        if (!IsOpen(now))
            return AccessRefusals.GlassIsClosed;
        ClosedAt = now;
        return null;
    }

    /// <summary>Keeps it from the client's list, with a reason that stays.</summary>
    /// <returns>Null when withheld; otherwise why not.</returns>
    public Refusal? Withhold(string because, Guid byId)
    {
        if (string.IsNullOrWhiteSpace(because))
            return AccessRefusals.WithholdingNeedsWords;
        (WithheldBecause, WithheldById) = (because.Trim(), byId);
        return null;
    }

    /// <summary>A second person says whether it was right.</summary>
    /// <returns>Null when reviewed; otherwise why not.</returns>
    public Refusal? Review(BreakGlassFinding finding, string words, Guid byId, DateTimeOffset now)
    {
        if (ReviewedAt is not null)
            return AccessRefusals.GlassWasReviewed;
        if (byId == UserId)
            return AccessRefusals.GlassNeedsSecondPerson;
        if (string.IsNullOrWhiteSpace(words))
            return AccessRefusals.ReviewNeedsWords;
        (Finding, ReviewWords, ReviewedById, ReviewedAt) = (finding, words.Trim(), byId, now);
        return null;
    }
}
