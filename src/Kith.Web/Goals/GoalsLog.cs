using Microsoft.Extensions.Logging;

namespace Kith.Web.Goals;

/// <summary>Everything this capability writes to the log. Ids and counts only: no goals, no ratings.</summary>
internal static partial class GoalsLog
{
    [LoggerMessage(1501, LogLevel.Information, "Course {CourseId}: goal {GoalId} set")]
    public static partial void GoalSet(this ILogger log, Guid courseId, Guid goalId);

    [LoggerMessage(1502, LogLevel.Information, "Course {CourseId}: {Count} goals rated")]
    public static partial void GoalsRated(this ILogger log, Guid courseId, int count);

    [LoggerMessage(1503, LogLevel.Information, "Course {CourseId}: goal {GoalId} withdrawn")]
    public static partial void GoalWithdrawn(this ILogger log, Guid courseId, Guid goalId);
}
