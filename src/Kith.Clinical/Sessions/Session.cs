using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;

namespace Kith.Clinical.Sessions;

public enum SessionMode
{
    InPerson,
    Video,
    Phone,
}

public enum SessionState
{
    Planned,
    Held,
    Missed,
    CancelledByClient,
    CancelledByTherapist,

    /// <summary>Still planned when the course was closed.</summary>
    FellAway,
}

/// <summary>One meeting of client and therapist: planned, held, missed or cancelled.</summary>
public sealed class Session : OfCourse
{
    /// <summary>Position among the sessions that count or still may, 1 for the first; null when it does not count.</summary>
    public int? Number { get; set; }

    public DateTimeOffset StartsAt { get; set; }

    public int Minutes { get; set; } = 50;

    public SessionMode Mode { get; set; }

    public SessionState State { get; private set; }

    /// <summary>Whether it uses up one of the agreed sessions; planned ones do not yet.</summary>
    public bool Counts { get; private set; }

    /// <summary>Why it was missed or cancelled, as far as known.</summary>
    public string StateWords { get; private set; } = "";

    /// <summary>The opening question: what changed since last time, and with whom.</summary>
    public string SinceLastTime { get; set; } = "";

    public Guid? SinceLastTimeWithId { get; set; }

    public Technique Techniques { get; set; }

    /// <summary>Where a role dispute stood in this session.</summary>
    public DisputeStage? DisputeStage { get; set; }

    /// <summary>One step agreed until next time. Invited, never graded.</summary>
    public string Step { get; set; } = "";

    /// <summary>What came of the step agreed the time before, in the client's words.</summary>
    public string EarlierStepWords { get; set; } = "";

    /// <summary>Whether it has a place among the agreed sessions: used up, or planned and still to come.</summary>
    public bool TakesAPlace => Counts || State is SessionState.Planned;

    /// <summary>Records that the two met. It may be opened a little before its time, not days before.</summary>
    /// <returns>Null when recorded; otherwise why not.</returns>
    public Refusal? Hold(DateTimeOffset now)
    {
        if (MustBePlanned() is { } refusal)
            return refusal;
        if (StartsAt > now + SessionRules.OpensBefore)
            return SessionRefusals.NotYet;
        (State, Counts) = (SessionState.Held, true);
        return null;
    }

    /// <summary>Records that the client did not come. Without any word beforehand it is always late.</summary>
    /// <param name="rule">What the contract says about missed sessions.</param>
    /// <param name="words">Why, as far as known; may be empty.</param>
    /// <param name="now">The present instant.</param>
    /// <returns>Null when recorded; otherwise why not.</returns>
    public Refusal? Miss(SessionRule rule, string words, DateTimeOffset now)
    {
        if (MustBePlanned() is { } refusal)
            return refusal;
        if (StartsAt > now)
            return SessionRefusals.NotMissedYet;
        (State, Counts, StateWords) = (SessionState.Missed, rule is not SessionRule.DoesNotCount, words.Trim());
        return null;
    }

    /// <summary>Records that the client cancelled.</summary>
    /// <param name="rule">What the contract says about sessions the client cancels.</param>
    /// <param name="words">Why, as far as known; may be empty.</param>
    /// <param name="toldAt">When the client said so: what is late depends on it.</param>
    /// <returns>Null when recorded; otherwise why not.</returns>
    public Refusal? CancelByClient(SessionRule rule, string words, DateTimeOffset toldAt)
    {
        if (MustBePlanned() is { } refusal)
            return refusal;
        var counts = rule is SessionRule.Counts || (rule is SessionRule.CountsWhenLate && SessionRules.IsLate(StartsAt, toldAt));
        (State, Counts, StateWords) = (SessionState.CancelledByClient, counts, words.Trim());
        return null;
    }

    /// <summary>Records that the therapist cancelled. It is never used up.</summary>
    /// <returns>Null when recorded; otherwise why not.</returns>
    public Refusal? CancelByTherapist(string words)
    {
        if (MustBePlanned() is { } refusal)
            return refusal;
        (State, Counts, StateWords) = (SessionState.CancelledByTherapist, false, words.Trim());
        return null;
    }

    /// <summary>The course is closed: a session still to come will not be. Nobody cancelled it, and it is not used up.</summary>
    /// <returns>Null when recorded; otherwise why not.</returns>
    public Refusal? FallAway()
    {
        if (MustBePlanned() is { } refusal)
            return refusal;
        State = SessionState.FellAway;
        return null;
    }

    /// <summary>Puts a planned session to another time. Whether the contract allows the new day is asked of <see cref="SessionRules.MayPlan"/>.</summary>
    /// <returns>Null when moved; otherwise why not.</returns>
    public Refusal? Move(DateTimeOffset to, int minutes, SessionMode mode)
    {
        if (MustBePlanned() is { } refusal)
            return refusal;
        if (minutes is < ContractRules.MinMinutes or > ContractRules.MaxMinutes)
            return CourseRefusals.MinutesOutOfRange;
        (StartsAt, Minutes, Mode) = (to, minutes, mode);
        return null;
    }

    /// <returns>Null while it is planned.</returns>
    public Refusal? MustBePlanned() => State is SessionState.Planned ? null : SessionRefusals.AlreadyRecorded(State);
}
