using Microsoft.Extensions.Logging;

namespace Kith.Web.Access;

/// <summary>Everything this capability writes to the log. Ids and codes only: no name, no year, and no part of a link's address.</summary>
internal static partial class AccessLog
{
    [LoggerMessage(1001, LogLevel.Information, "Link {LinkId} of course {CourseId} opened on a device")]
    public static partial void LinkOpened(this ILogger log, Guid courseId, Guid linkId);

    [LoggerMessage(1002, LogLevel.Information, "Link {LinkId} of course {CourseId} not opened: {RefusalCode}")]
    public static partial void LinkNotOpened(this ILogger log, Guid courseId, Guid linkId, string refusalCode);

    [LoggerMessage(1003, LogLevel.Information, "Person {UserId} has changed their password")]
    public static partial void PasswordChanged(this ILogger log, Guid userId);

    [LoggerMessage(1004, LogLevel.Information, "Person {UserId} has set up an app for codes")]
    public static partial void AppAdded(this ILogger log, Guid userId);

    [LoggerMessage(1005, LogLevel.Information, "Person {UserId} has removed the app for codes")]
    public static partial void AppRemoved(this ILogger log, Guid userId);

    [LoggerMessage(1006, LogLevel.Information, "Person {UserId} has new codes on paper")]
    public static partial void CodesDrawn(this ILogger log, Guid userId);

    [LoggerMessage(1007, LogLevel.Information, "Person {UserId} has added a passkey")]
    public static partial void PasskeyAdded(this ILogger log, Guid userId);

    [LoggerMessage(1008, LogLevel.Information, "Person {UserId} has removed a passkey")]
    public static partial void PasskeyRemoved(this ILogger log, Guid userId);
}
