using Kith.Clinical.Courses;

namespace Kith.Web.Courses.Close;

/// <summary>The ways a course ends and the meanings of dropping out, as they stand beside their choice.</summary>
internal static class CloseWords
{
    /// <summary>"Completed", or "Dropped out: fewer than half of the agreed sessions".</summary>
    public static string Of(Course course) => course.ClosedBecause is not { } reason
        ? "Open"
        : course.Dropout is { } dropout ? $"{Of(reason)}: {Of(dropout).ToLowerInvariant()}" : Of(reason);

    public static string Of(ClosingReason reason) => reason switch
    {
        ClosingReason.Completed => "Completed",
        ClosingReason.EndedEarlyByAgreement => "Ended early, as both agreed",
        ClosingReason.DroppedOut => "Dropped out",
        ClosingReason.ReferredOn => "Referred on",
        ClosingReason.Moved => "Moved away",
        ClosingReason.Died => "Died",
        ClosingReason.NeverStarted => "Never started",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    };

    public static string? Hint(ClosingReason reason) => reason switch
    {
        ClosingReason.Completed => "The agreed course was held and ended as planned.",
        ClosingReason.EndedEarlyByAgreement => "Enough was reached, or both decided to stop.",
        ClosingReason.DroppedOut => "The client stopped coming without agreeing on an end. Say below which meaning applies.",
        ClosingReason.ReferredOn => "Somebody else goes on.",
        ClosingReason.NeverStarted => "No session was held.",
        _ => null,
    };

    public static string Of(DropoutDefinition dropout) => dropout switch
    {
        DropoutDefinition.ProtocolUnfinished => "The agreed sessions were not finished",
        DropoutDefinition.FewerThanHalfTheSessions => "Fewer than half of the agreed sessions were held",
        DropoutDefinition.TherapistJudged => "The therapist judged it so",
        DropoutDefinition.LostToAssessment => "The last scores could not be had",
        _ => throw new ArgumentOutOfRangeException(nameof(dropout), dropout, "No such meaning."),
    };
}
