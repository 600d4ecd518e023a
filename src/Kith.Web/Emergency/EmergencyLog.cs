using Microsoft.Extensions.Logging;

namespace Kith.Web.Emergency;

/// <summary>Everything this capability writes to the log. Ids and codes only.</summary>
internal static partial class EmergencyLog
{
    [LoggerMessage(3501, LogLevel.Warning, "Record opened in an emergency: {GlassId} by {UserId}")]
    public static partial void GlassBroken(this ILogger log, Guid glassId, Guid userId);

    [LoggerMessage(3502, LogLevel.Information, "Opening in an emergency refused: {Code}")]
    public static partial void GlassRefused(this ILogger log, string code);

    [LoggerMessage(3503, LogLevel.Information, "Record closed again: {GlassId}")]
    public static partial void GlassClosed(this ILogger log, Guid glassId);

    [LoggerMessage(3504, LogLevel.Information, "Opening {GlassId} looked at by {UserId}")]
    public static partial void GlassReviewed(this ILogger log, Guid glassId, Guid userId);
}
