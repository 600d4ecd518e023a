namespace Kith.Clinical.Safety;

/// <summary>An answer that asks for a clinician. Never closed by software, nor by a later lower answer.</summary>
public sealed class SafetyAlert : OfCourse
{
    public Guid ResponseId { get; init; }

    public required string MeasureKey { get; init; }

    /// <summary>Counted from 1.</summary>
    public int Item { get; init; }

    /// <summary>The value answered.</summary>
    public int Value { get; set; }

    public DateTimeOffset RaisedAt { get; init; }

    /// <summary>The therapist of the course when it was raised; null in those from before there was a clock, until it first ran.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>Who was asked last to look at it.</summary>
    public Asked Asked { get; private set; }

    /// <summary>Who is on call and was asked; null when nobody was.</summary>
    public Guid? OnCallId { get; private set; }

    /// <summary>By when somebody acknowledges before the next person is asked; null once all administrators were.</summary>
    public DateTimeOffset? AnswerBy { get; private set; }

    /// <summary>When a clinician said that they had read it and were acting; null before. It closes nothing.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public Guid? AcknowledgedById { get; private set; }

    /// <summary>When a clinician wrote what was done; null while open.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    public Guid? DoneById { get; private set; }

    /// <summary>How the client was reached; null while open, and where it was closed before this was asked.</summary>
    public Contact? Contact { get; private set; }

    /// <summary>What was settled; null as above.</summary>
    public Disposition? Disposition { get; private set; }

    public string WhatWasDone { get; private set; } = "";

    public bool IsOpen => DoneAt is null;

    internal void Ask(Asked asked, Guid ownerId, Guid? onCallId, DateTimeOffset? by) => (Asked, OwnerId, OnCallId, AnswerBy) = (asked, ownerId, onCallId, by);

    /// <summary>A clinician has read it and is acting. Only the first is kept.</summary>
    /// <returns>Null when kept; otherwise why not.</returns>
    public Refusal? Acknowledge(Guid byId, DateTimeOffset at)
    {
        if (!IsOpen)
            return SafetyRefusals.AlreadyClosed;
        if (AcknowledgedAt is not null)
            return SafetyRefusals.AlreadyAcknowledged;
        (AcknowledgedById, AcknowledgedAt) = (byId, at);
        return null;
    }

    /// <summary>Closes it with what a clinician did who has seen or spoken to the client. There is no other way to close it.</summary>
    /// <returns>Null when closed; otherwise why not.</returns>
    public Refusal? Close(Contact? contact, Disposition? disposition, string whatWasDone, Guid byId, DateTimeOffset at)
    {
        if (!IsOpen)
            return SafetyRefusals.AlreadyClosed;
        if (contact is null)
            return SafetyRefusals.NeedsContact;
        if (disposition is null)
            return SafetyRefusals.NeedsDisposition;
        if (string.IsNullOrWhiteSpace(whatWasDone))
            return SafetyRefusals.NeedsWords;
        if (at < RaisedAt)
            return SafetyRefusals.ClosedBeforeRaised;
        (Contact, Disposition, WhatWasDone, DoneById, DoneAt) = (contact, disposition, whatWasDone.Trim(), byId, at);
        return null;
    }
}
