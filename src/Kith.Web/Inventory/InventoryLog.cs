using Microsoft.Extensions.Logging;

namespace Kith.Web.Inventory;

/// <summary>Everything this capability writes to the log. Ids and counts only: no names, no rings, no free text.</summary>
internal static partial class InventoryLog
{
    [LoggerMessage(2301, LogLevel.Information, "Person {PersonId} added to the inventory of course {CourseId}")]
    public static partial void PersonAdded(this ILogger log, Guid courseId, Guid personId);

    [LoggerMessage(2302, LogLevel.Information, "Person {PersonId} changed in the inventory of course {CourseId}")]
    public static partial void PersonChanged(this ILogger log, Guid courseId, Guid personId);

    [LoggerMessage(2303, LogLevel.Information, "Person {PersonId} withdrawn from the inventory of course {CourseId}")]
    public static partial void PersonWithdrawn(this ILogger log, Guid courseId, Guid personId);

    [LoggerMessage(2304, LogLevel.Information, "{Count} people moved in the circle of course {CourseId}")]
    public static partial void PeoplePlaced(this ILogger log, Guid courseId, int count);

    [LoggerMessage(2305, LogLevel.Information, "Circle {SnapshotId} of course {CourseId} kept")]
    public static partial void CircleKept(this ILogger log, Guid courseId, Guid snapshotId);

    [LoggerMessage(2306, LogLevel.Information, "Inventory of course {CourseId} not changed: {RefusalCode}")]
    public static partial void InventoryRefused(this ILogger log, Guid courseId, string refusalCode);
}
