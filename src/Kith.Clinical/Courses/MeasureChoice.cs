namespace Kith.Clinical.Courses;

/// <summary>How a course departs from its protocol in one measure.</summary>
public enum MeasureChange
{
    /// <summary>The protocol does not have it.</summary>
    Added,

    /// <summary>The protocol has it before other sessions.</summary>
    Moved,

    /// <summary>The protocol has it, and this course does not.</summary>
    Dropped,
}

/// <summary>
/// When one measure comes in one course, in the place of what the protocol says. Never edited: another choice takes its place, or it is
/// taken back with a reason, and both stay.
/// </summary>
public sealed class MeasureChoice : OfCourse
{
    /// <summary>Counted from 1 in its course.</summary>
    public int Number { get; init; }

    /// <summary>Key of the measure in the library.</summary>
    public required string MeasureKey { get; init; }

    public MeasureChange Change { get; init; }

    /// <summary>Numbers of the sessions before which it is answered, in order; empty is before every session. Of a dropped one it is empty and means nothing.</summary>
    public int[] AtSessions { get; init; } = [];

    public required string Reason { get; init; }

    public Guid ChosenById { get; init; }

    public DateTimeOffset ChosenAt { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Guid? EndedById { get; private set; }

    /// <summary>Why it was taken back; empty while it stands, and when another choice took its place.</summary>
    public string EndedBecause { get; private set; } = "";

    public bool Stands => EndedAt is null;

    public bool StoodAt(DateTimeOffset at) => ChosenAt <= at && (EndedAt is not { } ended || ended > at);

    /// <summary>Whether it is answered before the session of this number.</summary>
    public bool Asks(int number) => Change is not MeasureChange.Dropped && (AtSessions.Length == 0 || AtSessions.Contains(number));

    /// <summary>From now on the protocol holds again for this measure.</summary>
    /// <returns>Null when done; otherwise why not.</returns>
    public Refusal? TakeBack(Guid byId, string because, DateTimeOffset at)
    {
        if (!Stands)
            return MeasureChoiceRefusals.EndedBefore;
        if (string.IsNullOrWhiteSpace(because))
            return MeasureChoiceRefusals.NoReason;
        (EndedAt, EndedById, EndedBecause) = (at, byId, because.Trim());
        return null;
    }

    /// <summary>Another choice for the same measure takes its place.</summary>
    public void GiveWay(Guid byId, DateTimeOffset at)
    {
        if (Stands)
            (EndedAt, EndedById) = (at, byId);
    }
}
