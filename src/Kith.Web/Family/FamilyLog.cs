using Microsoft.Extensions.Logging;

namespace Kith.Web.Family;

/// <summary>Everything this capability writes to the log. Ids and codes only.</summary>
internal static partial class FamilyLog
{
    [LoggerMessage(3601, LogLevel.Information, "Relation {RelationId} begun by {UserId}")]
    public static partial void RelationGiven(this ILogger log, Guid relationId, Guid userId);

    [LoggerMessage(3602, LogLevel.Information, "Relation {RelationId} ended by {UserId}")]
    public static partial void RelationEnded(this ILogger log, Guid relationId, Guid userId);

    [LoggerMessage(3603, LogLevel.Information, "Relation in course {CourseId} refused: {Code}")]
    public static partial void RelationRefused(this ILogger log, Guid courseId, string code);
}
