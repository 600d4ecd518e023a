using Microsoft.Extensions.Logging;

namespace Kith.Web.Consents;

/// <summary>Everything this capability writes to the log. Ids and codes only.</summary>
internal static partial class ConsentsLog
{
    [LoggerMessage(3801, LogLevel.Information, "Consent {ConsentId} answered by {UserId}")]
    public static partial void ConsentAnswered(this ILogger log, Guid consentId, Guid userId);

    [LoggerMessage(3802, LogLevel.Information, "Consent of course {CourseId} refused: {Code}")]
    public static partial void ConsentRefused(this ILogger log, Guid courseId, string code);
}
