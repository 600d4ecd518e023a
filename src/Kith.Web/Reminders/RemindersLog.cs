using Microsoft.Extensions.Logging;

namespace Kith.Web.Reminders;

/// <summary>Everything this capability writes to the log. Ids and codes only: no address, no link.</summary>
internal static partial class RemindersLog
{
    [LoggerMessage(3201, LogLevel.Debug, "Course {CourseId}: reminder {ReminderId} made")]
    public static partial void Made(this ILogger log, Guid courseId, Guid reminderId);

    [LoggerMessage(3202, LogLevel.Information, "Up to {Count} reminders were made elsewhere")]
    public static partial void MadeElsewhere(this ILogger log, int count);

    [LoggerMessage(3203, LogLevel.Information, "Reminders of client {ClientId}: {Most} before a session")]
    public static partial void Said(this ILogger log, Guid clientId, int most);

    [LoggerMessage(3204, LogLevel.Information, "Reminders of client {ClientId} not changed: {RefusalCode}")]
    public static partial void SayingRefused(this ILogger log, Guid clientId, string refusalCode);

    [LoggerMessage(3205, LogLevel.Information, "Reminders of client {ClientId} stopped by link")]
    public static partial void Stopped(this ILogger log, Guid clientId);
}
