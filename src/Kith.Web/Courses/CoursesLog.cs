using Microsoft.Extensions.Logging;

namespace Kith.Web.Courses;

/// <summary>Everything this capability writes to the log. Ids, codes and counts only: no names, no scores, no words of anybody.</summary>
internal static partial class CoursesLog
{
    [LoggerMessage(1101, LogLevel.Information, "Course {CourseId} closed")]
    public static partial void CourseClosed(this ILogger log, Guid courseId);

    [LoggerMessage(1102, LogLevel.Information, "Course {CourseId} not closed: {RefusalCode}")]
    public static partial void CloseRefused(this ILogger log, Guid courseId, string refusalCode);

    [LoggerMessage(1103, LogLevel.Information, "Course {CourseId} begun with {Sessions} sessions")]
    public static partial void CourseBegun(this ILogger log, Guid courseId, int sessions);

    [LoggerMessage(1104, LogLevel.Information, "Course {CourseId} has contract {Number} with {Sessions} sessions")]
    public static partial void ContractAgreed(this ILogger log, Guid courseId, int number, int sessions);

    [LoggerMessage(1105, LogLevel.Information, "Course {CourseId} has no new contract: {RefusalCode}")]
    public static partial void ContractRefused(this ILogger log, Guid courseId, string refusalCode);
}
