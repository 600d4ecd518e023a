using Microsoft.Extensions.Logging;

namespace Kith.Web.Assessment;

/// <summary>Everything this capability writes to the log. Ids only: no diagnosis, no code of one, no free text.</summary>
internal static partial class AssessmentLog
{
    [LoggerMessage(2101, LogLevel.Information, "Illness {EpisodeId} recorded for course {CourseId}")]
    public static partial void IllnessRecorded(this ILogger log, Guid courseId, Guid episodeId);

    [LoggerMessage(2102, LogLevel.Information, "Sick role {SickRoleId} recorded for course {CourseId}")]
    public static partial void SickRoleRecorded(this ILogger log, Guid courseId, Guid sickRoleId);

    [LoggerMessage(2103, LogLevel.Information, "Assessment of course {CourseId} not changed: {RefusalCode}")]
    public static partial void AssessmentRefused(this ILogger log, Guid courseId, string refusalCode);
}
