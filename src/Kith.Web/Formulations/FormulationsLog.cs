using Kith.Clinical.Formulations;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Formulations;

/// <summary>Everything this capability writes to the log. Ids, codes and counts only: no names, no areas, no free text.</summary>
internal static partial class FormulationsLog
{
    [LoggerMessage(1701, LogLevel.Information, "Course {CourseId}: candidate area {AreaId} kept")]
    public static partial void AreaKept(this ILogger log, Guid courseId, Guid areaId);

    [LoggerMessage(1702, LogLevel.Information, "Course {CourseId}: candidate area {AreaId} withdrawn")]
    public static partial void AreaWithdrawn(this ILogger log, Guid courseId, Guid areaId);

    [LoggerMessage(1703, LogLevel.Information, "Course {CourseId}: {Count} candidate areas ranked")]
    public static partial void AreasRanked(this ILogger log, Guid courseId, int count);

    [LoggerMessage(1704, LogLevel.Information, "Course {CourseId}: formulation {FormulationId} saved as draft {Number}")]
    public static partial void DraftSaved(this ILogger log, Guid courseId, Guid formulationId, int number);

    [LoggerMessage(1705, LogLevel.Information, "Course {CourseId}: formulation {FormulationId} offered")]
    public static partial void Offered(this ILogger log, Guid courseId, Guid formulationId);

    [LoggerMessage(1706, LogLevel.Information, "Course {CourseId}: formulation {FormulationId} answered, {How}")]
    public static partial void Answered(this ILogger log, Guid courseId, Guid formulationId, AnsweredHow how);

    [LoggerMessage(1707, LogLevel.Information, "Course {CourseId}: formulation not offered: {RefusalCode}")]
    public static partial void NotOffered(this ILogger log, Guid courseId, string refusalCode);
}
