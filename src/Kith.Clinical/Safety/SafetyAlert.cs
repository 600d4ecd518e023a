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

    /// <summary>When a clinician wrote what was done; null while open.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    public Guid? DoneById { get; private set; }

    public string WhatWasDone { get; private set; } = "";

    public bool IsOpen => DoneAt is null;

    /// <summary>Closes it with what a clinician did. There is no other way to close it.</summary>
    /// <returns>Null when closed; otherwise why not.</returns>
    public Refusal? Close(string whatWasDone, Guid byId, DateTimeOffset at)
    {
        if (!IsOpen)
            return SafetyRefusals.AlreadyClosed;
        if (string.IsNullOrWhiteSpace(whatWasDone))
            return SafetyRefusals.NeedsWords;
        if (at < RaisedAt)
            return SafetyRefusals.ClosedBeforeRaised;
        (WhatWasDone, DoneById, DoneAt) = (whatWasDone.Trim(), byId, at);
        return null;
    }
}
