using Microsoft.Extensions.Logging;

namespace Kith.Web.Audit;

internal static partial class AuditLog
{
    [LoggerMessage(3701, LogLevel.Debug, "Audit trail of clinic {Clinic}: seal {Number} set over {Count} entries")]
    public static partial void Sealed(this ILogger log, Guid clinic, int number, int count);

    [LoggerMessage(3702, LogLevel.Error, "Audit trail of clinic {Clinic}: {Sentence}")]
    public static partial void Broken(this ILogger log, Guid clinic, string sentence);

    [LoggerMessage(3703, LogLevel.Error, "No room could be taken for the notes of reads on a day when the disk is full. {Reason}")]
    public static partial void NotReserved(this ILogger log, string reason);
}
