using Microsoft.Extensions.Logging;

namespace Kith.Web.Help;

/// <summary>Everything this capability writes to the log.</summary>
internal static partial class HelpLog
{
    [LoggerMessage(2401, LogLevel.Information, "A line was checked by {UserId}")]
    public static partial void Checked(this ILogger log, Guid userId);

    [LoggerMessage(2402, LogLevel.Information, "Line {LineId} added by {UserId}")]
    public static partial void Added(this ILogger log, Guid lineId, Guid userId);

    [LoggerMessage(2403, LogLevel.Information, "Line {LineId} withdrawn by {UserId}")]
    public static partial void Withdrawn(this ILogger log, Guid lineId, Guid userId);
}
