using Kith.Clinical.Courses.Protocols;

namespace Kith.Clinical.Courses;

/// <summary>How a course ended.</summary>
public enum ClosingReason
{
    Completed,
    EndedEarlyByAgreement,
    DroppedOut,
    ReferredOn,
    Moved,
    Died,
    NeverStarted,
}

/// <summary>Which definition of dropping out applied; the rate depends on it.</summary>
public enum DropoutDefinition
{
    ProtocolUnfinished,
    FewerThanHalfTheSessions,
    TherapistJudged,
    LostToAssessment,
}

/// <summary>One treatment run of one client with one therapist.</summary>
public sealed class Course : OfClinic
{
    public Guid ClientId { get; init; }

    public Guid TherapistId { get; init; }

    /// <summary>Key of the protocol in the library.</summary>
    public required string ProtocolKey { get; init; }

    public DateOnly BeganOn { get; init; }

    public DateOnly? ClosedOn { get; private set; }

    public ClosingReason? ClosedBecause { get; private set; }

    /// <summary>Only when the client dropped out.</summary>
    public DropoutDefinition? Dropout { get; private set; }

    public string ClosingWords { get; private set; } = "";

    public Guid? ClosedById { get; private set; }

    /// <summary>Asked before a course is begun.</summary>
    /// <returns>Null when it may begin; otherwise why not.</returns>
    public static Refusal? MayBegin(string protocolKey, DateOnly beganOn, DateOnly today)
    {
        if (ProtocolLibrary.Find(protocolKey) is null)
            return CourseRefusals.ProtocolNotFound;
        return beganOn > today ? CourseRefusals.BeganInTheFuture(today) : null;
    }

    public bool IsClosed => ClosedOn is not null;

    /// <summary>Asked before anything in the course is written.</summary>
    /// <returns>Null while the course is open.</returns>
    public Refusal? MustBeOpen() => ClosedOn is { } day ? CourseRefusals.Closed(day) : null;

    /// <summary>Ends the course, once and for good.</summary>
    /// <param name="reason">How it ended.</param>
    /// <param name="on">The last day.</param>
    /// <param name="words">The reason in words.</param>
    /// <param name="dropout">Which definition applied; only, and always, when the client dropped out.</param>
    /// <param name="byId">Who closes it.</param>
    /// <param name="today">The clinic's day.</param>
    /// <param name="sessionsHeld">How many sessions were held.</param>
    /// <returns>Null when closed; otherwise why not.</returns>
    public Refusal? Close(
        ClosingReason reason, DateOnly on, string words, DropoutDefinition? dropout, Guid byId, DateOnly today, int sessionsHeld)
    {
        if (MustBeOpen() is { } closed)
            return closed;
        if (on < BeganOn)
            return CourseRefusals.ClosedBeforeItBegan(BeganOn);
        if (on > today)
            return CourseRefusals.ClosedInTheFuture(today);
        if (reason is ClosingReason.DroppedOut && dropout is null)
            return CourseRefusals.DropoutNeedsDefinition;
        if (reason is not ClosingReason.DroppedOut && dropout is not null)
            return CourseRefusals.DefinitionOnlyForDropout;
        if (reason is ClosingReason.NeverStarted && sessionsHeld > 0)
            return CourseRefusals.DidStart(sessionsHeld);
        if (reason is ClosingReason.Completed && sessionsHeld == 0)
            return CourseRefusals.NothingToComplete;
        if (string.IsNullOrWhiteSpace(words))
            return CourseRefusals.ClosingNeedsWords;
        (ClosedOn, ClosedBecause, Dropout, ClosingWords, ClosedById) = (on, reason, dropout, words.Trim(), byId);
        return null;
    }
}
