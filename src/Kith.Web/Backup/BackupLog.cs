using Microsoft.Extensions.Logging;

namespace Kith.Web.Backup;

/// <summary>Everything this capability writes to the log: counts and reasons, nothing of what is backed up.</summary>
internal static partial class BackupLog
{
    [LoggerMessage(4701, LogLevel.Information, "Backup made: {Tables} tables, {Rows} rows")]
    public static partial void Made(this ILogger log, int tables, long rows);

    [LoggerMessage(4702, LogLevel.Error, "No backup was made; the next round tries again. {Reason}")]
    public static partial void NotMade(this ILogger log, string reason);

    [LoggerMessage(4703, LogLevel.Information, "The newest backup was put back for a try, and all was there")]
    public static partial void Tried(this ILogger log);

    [LoggerMessage(4704, LogLevel.Error, "The newest backup could not be put back for a try. {Reason}")]
    public static partial void NotTried(this ILogger log, string reason);
}
