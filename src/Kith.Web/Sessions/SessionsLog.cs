using System.Diagnostics;
using Kith.Clinical.Sessions;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Sessions;

/// <summary>Everything this capability writes to the log. Ids, codes and counts only: nothing that was said or typed.</summary>
internal static partial class SessionsLog
{
    public static readonly ActivitySource Trace = new("Kith.Sessions");

    [LoggerMessage(2001, LogLevel.Information, "Session {SessionId} recorded as {State}, counts {Counts}")]
    public static partial void SessionRecorded(this ILogger log, Guid sessionId, SessionState state, bool counts);

    [LoggerMessage(2002, LogLevel.Information, "Session {SessionId} not recorded: {RefusalCode}")]
    public static partial void SessionRefused(this ILogger log, Guid sessionId, string refusalCode);

    [LoggerMessage(2003, LogLevel.Information, "Session {SessionId} planned in course {CourseId}")]
    public static partial void SessionPlanned(this ILogger log, Guid sessionId, Guid courseId);

    [LoggerMessage(2004, LogLevel.Information, "No session planned in course {CourseId}: {RefusalCode}")]
    public static partial void PlanRefused(this ILogger log, Guid courseId, string refusalCode);

    [LoggerMessage(2005, LogLevel.Information, "Session {SessionId} moved")]
    public static partial void SessionMoved(this ILogger log, Guid sessionId);

    [LoggerMessage(2006, LogLevel.Information, "Facts of session {SessionId} saved")]
    public static partial void FactsSaved(this ILogger log, Guid sessionId);

    [LoggerMessage(2007, LogLevel.Information, "Event {EventId} told in session {SessionId}")]
    public static partial void EventTold(this ILogger log, Guid eventId, Guid sessionId);

    [LoggerMessage(2010, LogLevel.Debug, "{Kind} note of session {SessionId} saved as version {Version}")]
    public static partial void NoteSaved(this ILogger log, NoteKind kind, Guid sessionId, int version);

    [LoggerMessage(2011, LogLevel.Information, "{Kind} note of session {SessionId} not saved: {RefusalCode}")]
    public static partial void NoteRefused(this ILogger log, NoteKind kind, Guid sessionId, string refusalCode);

    [LoggerMessage(2012, LogLevel.Information, "Note {NoteId} signed as version {Number}")]
    public static partial void NoteSigned(this ILogger log, Guid noteId, int number);

    [LoggerMessage(2013, LogLevel.Information, "Note {NoteId} shared with the client")]
    public static partial void NoteShared(this ILogger log, Guid noteId);
}
