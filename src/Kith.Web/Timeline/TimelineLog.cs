using Microsoft.Extensions.Logging;

namespace Kith.Web.Timeline;

/// <summary>Everything this capability writes to the log. Ids only: no words, no dates, no free text.</summary>
internal static partial class TimelineLog
{
    [LoggerMessage(2201, LogLevel.Information, "Event {EventId} added to the timeline of course {CourseId}")]
    public static partial void EventAdded(this ILogger log, Guid courseId, Guid eventId);

    [LoggerMessage(2202, LogLevel.Information, "Event {EventId} withdrawn from the timeline of course {CourseId}")]
    public static partial void EventWithdrawn(this ILogger log, Guid courseId, Guid eventId);

    [LoggerMessage(2203, LogLevel.Information, "Timeline of course {CourseId} not changed: {RefusalCode}")]
    public static partial void TimelineRefused(this ILogger log, Guid courseId, string refusalCode);
}
