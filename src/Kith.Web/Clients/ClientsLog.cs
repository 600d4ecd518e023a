using Microsoft.Extensions.Logging;

namespace Kith.Web.Clients;

/// <summary>Everything this capability writes to the log. Ids and codes only: no names, no addresses, no passwords.</summary>
internal static partial class ClientsLog
{
    [LoggerMessage(1201, LogLevel.Information, "Client {ClientId} added")]
    public static partial void ClientAdded(this ILogger log, Guid clientId);

    [LoggerMessage(1202, LogLevel.Information, "Client {ClientId} can sign in as account {UserId}")]
    public static partial void SignInGiven(this ILogger log, Guid clientId, Guid userId);

    [LoggerMessage(1203, LogLevel.Information, "Client {ClientId} got no sign-in: {RefusalCode}")]
    public static partial void SignInRefused(this ILogger log, Guid clientId, string refusalCode);

    [LoggerMessage(1204, LogLevel.Information, "Client {ClientId} has a new password on account {UserId}")]
    public static partial void PasswordRenewed(this ILogger log, Guid clientId, Guid userId);
}
