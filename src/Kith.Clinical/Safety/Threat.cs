namespace Kith.Clinical.Safety;

/// <summary>How soon a threat could be carried out.</summary>
public enum Imminence
{
    Now,
    WithinDays,
    Later,
    NotKnown,
}

/// <summary>What the law of the place asks of the clinician. Said by the clinician, who knows it; never worked out here.</summary>
public enum DutyToProtect
{
    /// <summary>Must warn or protect.</summary>
    Mandatory,

    /// <summary>May break confidence to do so.</summary>
    Permissive,

    /// <summary>No rule there.</summary>
    None,
}

/// <summary>A threat against somebody else, and what the clinician did about it. Reports of abuse of children or elders go another way.</summary>
public sealed class Threat : SafetyRecord
{
    /// <summary>What was said or done.</summary>
    public string Words { get; init; } = "";

    /// <summary>Who is meant; empty where nobody can be made out.</summary>
    public string Person { get; init; } = "";

    public Imminence Imminence { get; init; }

    /// <summary>Weapons or other means within reach.</summary>
    public string Means { get; init; } = "";

    /// <summary>The place whose law applies.</summary>
    public string Jurisdiction { get; init; } = "";

    public DutyToProtect Duty { get; init; }

    /// <summary>Whom the clinician asked for advice.</summary>
    public string Consulted { get; init; } = "";

    /// <summary>What was done: who was warned, which police station, what was changed in the care.</summary>
    public string Action { get; init; } = "";

    /// <summary>When that was done.</summary>
    public DateTimeOffset ActedAt { get; init; }

    /// <returns>Null when it can be kept; otherwise why not.</returns>
    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(Words) ? SafetyRefusals.ThreatNeedsWords
        : Duty is DutyToProtect.Mandatory && string.IsNullOrWhiteSpace(Person) ? SafetyRefusals.DutyNeedsPerson
        : string.IsNullOrWhiteSpace(Action) ? SafetyRefusals.ThreatNeedsAction
        : ActedAt > RecordedAt ? SafetyRefusals.ActedInFuture
        : null;
}
