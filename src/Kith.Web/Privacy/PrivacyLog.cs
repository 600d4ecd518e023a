using Microsoft.Extensions.Logging;

namespace Kith.Web.Privacy;

/// <summary>Everything this capability writes to the log. Ids and codes only.</summary>
internal static partial class PrivacyLog
{
    [LoggerMessage(4001, LogLevel.Information, "Question {QuestionId} asked by {UserId}")]
    public static partial void QuestionAsked(this ILogger log, Guid questionId, Guid userId);

    [LoggerMessage(4002, LogLevel.Information, "Question {QuestionId} answered by {UserId}")]
    public static partial void QuestionAnswered(this ILogger log, Guid questionId, Guid userId);

    [LoggerMessage(4003, LogLevel.Information, "Question refused: {Code}")]
    public static partial void QuestionRefused(this ILogger log, string code);
}
