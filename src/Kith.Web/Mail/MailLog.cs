using Microsoft.Extensions.Logging;

namespace Kith.Web.Mail;

/// <summary>Everything this capability writes to the log. Ids and codes only: no address, no word of a mail, no word of a server.</summary>
internal static partial class MailLog
{
    [LoggerMessage(3101, LogLevel.Debug, "Mail {MailId}: {End}")]
    public static partial void Done(this ILogger log, Guid mailId, MailEnd end);

    [LoggerMessage(3103, LogLevel.Information, "Mails sent: {Count}")]
    public static partial void Sent(this ILogger log, int count);

    [LoggerMessage(3104, LogLevel.Error, "Mail {MailId} given up: it could not be sent for days")]
    public static partial void GivenUp(this ILogger log, Guid mailId);

    [LoggerMessage(3102, LogLevel.Warning, "Mails that wait: {Count}, {FaultCode}")]
    public static partial void Waits(this ILogger log, int count, string faultCode);
}
