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

    [LoggerMessage(1405, LogLevel.Information, "Course {CourseId}: {RecordId} recorded")]
    public static partial void Recorded(this ILogger log, Guid courseId, Guid recordId);

    [LoggerMessage(1406, LogLevel.Information, "Course {CourseId}: not recorded: {RefusalCode}")]
    public static partial void RecordRefused(this ILogger log, Guid courseId, string refusalCode);

    [LoggerMessage(1407, LogLevel.Information, "Course {CourseId}: {RecordId} withdrawn")]
    public static partial void RecordWithdrawn(this ILogger log, Guid courseId, Guid recordId);

    [LoggerMessage(1408, LogLevel.Information, "Course {CourseId}: plan {PlanId} written")]
    public static partial void PlanWritten(this ILogger log, Guid courseId, Guid planId);

    [LoggerMessage(1409, LogLevel.Information, "Course {CourseId}: plan not written: {RefusalCode}")]
    public static partial void PlanRefused(this ILogger log, Guid courseId, string refusalCode);

    [LoggerMessage(1410, LogLevel.Warning, "Alert {AlertId} of course {CourseId} not acknowledged in time: step {Number} taken")]
    public static partial void MovedOn(this ILogger log, Guid courseId, Guid alertId, int number);

    [LoggerMessage(1411, LogLevel.Information, "Alert {AlertId} of course {CourseId} was moved on or acknowledged elsewhere")]
    public static partial void MovedOnElsewhere(this ILogger log, Guid courseId, Guid alertId);

    [LoggerMessage(1412, LogLevel.Information, "Watch set by {UserId}")]
    public static partial void WatchSet(this ILogger log, Guid userId);

    [LoggerMessage(1413, LogLevel.Information, "Duty {DutyId} planned by {UserId}")]
    public static partial void DutyPlanned(this ILogger log, Guid dutyId, Guid userId);

    [LoggerMessage(1414, LogLevel.Information, "Duty {DutyId} taken off by {UserId}")]
    public static partial void DutyTakenOff(this ILogger log, Guid dutyId, Guid userId);

    [LoggerMessage(1415, LogLevel.Warning, "The clock was set back: the time of alert {AlertId} of course {CourseId} begins anew")]
    public static partial void BegunAnew(this ILogger log, Guid courseId, Guid alertId);
}
