using Microsoft.Extensions.Logging;

namespace Kith.Web.Safety;

/// <summary>Everything this capability writes to the log. Ids and codes only: no answer, no word of what was done.</summary>
internal static partial class SafetyLog
{
    [LoggerMessage(1401, LogLevel.Warning, "Alert {AlertId} of course {CourseId} raised")]
    public static partial void Raised(this ILogger log, Guid courseId, Guid alertId);

    [LoggerMessage(1402, LogLevel.Information, "Alert {AlertId} of course {CourseId} closed by {UserId}")]
    public static partial void Closed(this ILogger log, Guid courseId, Guid alertId, Guid userId);

    [LoggerMessage(1403, LogLevel.Information, "Alert {AlertId} of course {CourseId} not closed: {RefusalCode}")]
    public static partial void CloseRefused(this ILogger log, Guid courseId, Guid alertId, string refusalCode);

    [LoggerMessage(1404, LogLevel.Information, "Alert {AlertId} of course {CourseId} acknowledged by {UserId}")]
    public static partial void Acknowledged(this ILogger log, Guid courseId, Guid alertId, Guid userId);
}
