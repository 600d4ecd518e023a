using Microsoft.Extensions.Logging;

namespace Kith.Web.Access;

/// <summary>Everything this capability writes to the log. Ids and codes only: no name, no year, and no part of a link's address.</summary>
internal static partial class AccessLog
{
    [LoggerMessage(1001, LogLevel.Information, "Link {LinkId} of course {CourseId} opened on a device")]
    public static partial void LinkOpened(this ILogger log, Guid courseId, Guid linkId);

    [LoggerMessage(1002, LogLevel.Information, "Link {LinkId} of course {CourseId} not opened: {RefusalCode}")]
    public static partial void LinkNotOpened(this ILogger log, Guid courseId, Guid linkId, string refusalCode);
}
