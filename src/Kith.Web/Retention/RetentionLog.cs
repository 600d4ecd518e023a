using Kith.Clinical.Retention;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Retention;

internal static partial class RetentionLog
{
    [LoggerMessage(3901, LogLevel.Information, "Keeping the record of client {Client}: {Step} decided by {User}")]
    public static partial void Decided(this ILogger log, Guid client, RetentionStep step, Guid user);
}
