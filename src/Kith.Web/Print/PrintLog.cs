using Microsoft.Extensions.Logging;

namespace Kith.Web.Print;

/// <summary>Everything this capability writes to the log. Ids and counts only.</summary>
internal static partial class PrintLog
{
    [LoggerMessage(1801, LogLevel.Information, "Course {CourseId} printed by {Way}, {Bytes} bytes")]
    public static partial void Printed(this ILogger log, Guid courseId, PdfWay way, int bytes);

    [LoggerMessage(1802, LogLevel.Warning, "Course {CourseId}: Chromium made no PDF in time, a plain one is sent")]
    public static partial void ChromiumFailed(this ILogger log, Guid courseId);
}
