using Microsoft.Extensions.Logging;

namespace Kith.Web.Accounts;

/// <summary>Everything this capability writes to the log. Ids and codes only: no names, no addresses, no passwords.</summary>
internal static partial class AccountsLog
{
    [LoggerMessage(1901, LogLevel.Information, "Account {UserId} made")]
    public static partial void AccountMade(this ILogger log, Guid userId);

    [LoggerMessage(1902, LogLevel.Information, "Account not made: {RefusalCode}")]
    public static partial void AccountRefused(this ILogger log, string refusalCode);

    [LoggerMessage(1903, LogLevel.Information, "Account {UserId} has a new password")]
    public static partial void PasswordRenewed(this ILogger log, Guid userId);

    [LoggerMessage(1904, LogLevel.Information, "The second step of account {UserId} was taken away")]
    public static partial void SecondStepTakenAway(this ILogger log, Guid userId);
}
