using Kith.Clinical.Inventory;

namespace Kith.Clinical.Reviews;

/// <summary>What client and therapist decided.</summary>
public enum Decision
{
    GoOn,
    ChangeFocus,
    End,
    NewContract,
    Maintenance,
    Refer,
}

/// <summary>Things to look at when a course is not on track. Looked at by people; never decides.</summary>
[Flags]
public enum Checked
{
    None = 0,
    Diagnosis = 1,
    Comorbidity = 2,
    Alliance = 4,
    Focus = 8,
    LifeEvents = 16,
    Attendance = 32,
    Medication = 64,
    Supervision = 128,
}

/// <summary>Looking back together: at the middle of the course, or at its end.</summary>
public sealed class Review : OfCourse
{
    /// <summary>Middle or End.</summary>
    public Moment Moment { get; init; }

    /// <summary>1 for the first at this point of the course; a contract after the first has an ending of its own.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Why another one was begun after a signed one; empty for the first.</summary>
    public string Reason { get; init; } = "";

    public DateOnly HeldOn { get; set; }

    /// <summary>"How well are we working together?" 0 to 10, the client's answer.</summary>
    public int? Alliance { get; set; }

    public string WhatHelped { get; set; } = "";

    public string Unfinished { get; set; } = "";

    /// <summary>Early signs in the client's words, one a line.</summary>
    public string WarningSigns { get; set; } = "";

    /// <summary>Who to call, in the client's words.</summary>
    public string WhoToCall { get; set; } = "";

    /// <summary>Sadness about the ending, told apart from relapse.</summary>
    public string AboutTheEnding { get; set; } = "";

    public Checked Checked { get; set; }

    public Decision? Decision { get; set; }

    public string DecisionWords { get; set; } = "";

    public Guid WrittenById { get; init; }

    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>The name under it, as it was on that day.</summary>
    public string SignedBy { get; private set; } = "";

    /// <returns>Null while it may still be changed.</returns>
    public Refusal? MustBeUnsigned() => SignedAt is null ? null : ReviewRefusals.AlreadySigned;

    /// <summary>Makes it read-only. The two have decided by then.</summary>
    /// <param name="by">The name under it.</param>
    /// <param name="at">When.</param>
    /// <returns>Null when signed; otherwise why not.</returns>
    public Refusal? Sign(string by, DateTimeOffset at)
    {
        if (MustBeUnsigned() is { } refusal)
            return refusal;
        if (ReviewRules.CheckAlliance(Alliance) is { } outOfRange)
            return outOfRange;
        if (Decision is not { } decision)
            return ReviewRefusals.NeedsDecision;
        if (!ReviewRules.DecisionsAt(Moment).Contains(decision))
            return ReviewRefusals.NotNow;
        (SignedBy, SignedAt) = (by, at);
        return null;
    }
}
