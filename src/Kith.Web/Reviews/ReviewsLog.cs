using Microsoft.Extensions.Logging;

namespace Kith.Web.Reviews;

/// <summary>Everything this capability writes to the log. Ids and codes only: no scores, no decisions, no free text.</summary>
internal static partial class ReviewsLog
{
    [LoggerMessage(1601, LogLevel.Information, "Course {CourseId}: review {ReviewId} saved")]
    public static partial void ReviewSaved(this ILogger log, Guid courseId, Guid reviewId);

    [LoggerMessage(1602, LogLevel.Information, "Course {CourseId}: review {ReviewId} signed")]
    public static partial void ReviewSigned(this ILogger log, Guid courseId, Guid reviewId);

    [LoggerMessage(1603, LogLevel.Information, "Course {CourseId}: review not kept: {RefusalCode}")]
    public static partial void ReviewRefused(this ILogger log, Guid courseId, string refusalCode);

    [LoggerMessage(1604, LogLevel.Information, "Course {CourseId}: signs written into review {ReviewId} by the client")]
    public static partial void SignsWritten(this ILogger log, Guid courseId, Guid reviewId);

    [LoggerMessage(1605, LogLevel.Information, "Course {CourseId}: second look {ReviewId} kept")]
    public static partial void TrackReviewed(this ILogger log, Guid courseId, Guid reviewId);
}
