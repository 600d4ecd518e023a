using Microsoft.Extensions.Logging;

namespace Kith.Web.Supervising;

/// <summary>Everything this capability writes to the log. Ids only.</summary>
internal static partial class SupervisingLog
{
    [LoggerMessage(3401, LogLevel.Information, "Supervision {SupervisionId} begun by {UserId}")]
    public static partial void SupervisionGiven(this ILogger log, Guid supervisionId, Guid userId);

    [LoggerMessage(3402, LogLevel.Information, "Supervision {SupervisionId} ended by {UserId}")]
    public static partial void SupervisionEnded(this ILogger log, Guid supervisionId, Guid userId);
}
