using Microsoft.Extensions.Logging;

namespace Kith.Web.Measures;

/// <summary>Everything this capability writes to the log. Ids and codes only: no score, no answer, no question.</summary>
internal static partial class MeasuresLog
{
    [LoggerMessage(1301, LogLevel.Information, "Response {ResponseId} of course {CourseId} sent")]
    public static partial void Sent(this ILogger log, Guid courseId, Guid responseId);

    [LoggerMessage(1302, LogLevel.Information, "Answers for course {CourseId} not taken: {RefusalCode}")]
    public static partial void AnswersRefused(this ILogger log, Guid courseId, string refusalCode);

    [LoggerMessage(1303, LogLevel.Information, "Response {ResponseId} of course {CourseId} put in the place of {EarlierId}")]
    public static partial void Superseded(this ILogger log, Guid courseId, Guid responseId, Guid earlierId);

    [LoggerMessage(1304, LogLevel.Information, "Link {LinkId} to the questions of course {CourseId} made")]
    public static partial void LinkMade(this ILogger log, Guid courseId, Guid linkId);

    [LoggerMessage(1305, LogLevel.Information, "Link {LinkId} of course {CourseId} ended by {UserId}")]
    public static partial void LinkEnded(this ILogger log, Guid courseId, Guid linkId, Guid userId);

    [LoggerMessage(1307, LogLevel.Information, "Device of {UserId} handed over to the client of course {CourseId}, link {LinkId}")]
    public static partial void HandedOver(this ILogger log, Guid courseId, Guid linkId, Guid userId);

    [LoggerMessage(1306, LogLevel.Information, "Links of course {CourseId} not changed: {RefusalCode}")]
    public static partial void LinkRefused(this ILogger log, Guid courseId, string refusalCode);

    [LoggerMessage(1308, LogLevel.Information, "Own wording of {MeasureKey} taken")]
    public static partial void WordingTaken(this ILogger log, string measureKey);

    [LoggerMessage(1309, LogLevel.Information, "Own wording of {MeasureKey} not taken: {RefusalCode}")]
    public static partial void WordingRefused(this ILogger log, string measureKey, string refusalCode);

    [LoggerMessage(1310, LogLevel.Information, "Expected course worked out by {UserId} from {Courses} courses")]
    public static partial void ExpectedWorkedOut(this ILogger log, Guid userId, int courses);

    [LoggerMessage(1311, LogLevel.Information, "Day {DayId} of course {CourseId} logged")]
    public static partial void DayLogged(this ILogger log, Guid courseId, Guid dayId);

    [LoggerMessage(1312, LogLevel.Information, "Choice {ChoiceId} about the questionnaires of course {CourseId} made or taken back by {UserId}")]
    public static partial void PlanChanged(this ILogger log, Guid courseId, Guid choiceId, Guid userId);

    [LoggerMessage(1313, LogLevel.Information, "Questionnaires of course {CourseId} left as they are: {RefusalCode}")]
    public static partial void PlanRefused(this ILogger log, Guid courseId, string refusalCode);

    [LoggerMessage(1314, LogLevel.Information, "Response {ResponseId} of course {CourseId} typed as a total by {UserId}")]
    public static partial void TotalTyped(this ILogger log, Guid courseId, Guid responseId, Guid userId);
}
