using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Measures;

/// <summary>How far a client is with what is asked before the next session.</summary>
public enum CheckInState
{
    NotYet,
    Part,
    Answered,
}

/// <summary>Where the questions before a course's next session stand.</summary>
public sealed record CheckInProgress(Guid CourseId, Guid SessionId, CheckInState State)
{
    /// <summary>A choice that ended longer ago than this changes nothing that is still asked: no device is believed to have kept answers longer.</summary>
    private const int DaysLookedBack = 45;

    /// <summary>Answers to one measure for one session; null while they are unfinished.</summary>
    internal sealed record Given
    {
        public Guid SessionId { get; init; }

        public string MeasureKey { get; init; } = "";

        public DateTimeOffset? FinishedAt { get; init; }

        /// <summary>The client gave them by themselves.</summary>
        public bool IsOwn { get; init; }

        public DateTimeOffset? BegunAt { get; init; }

        /// <summary>No others have replaced them.</summary>
        public bool Counts { get; init; } = true;
    }

    /// <summary>Reads what it takes for many courses in one command. Courses without a session to come are left out.</summary>
    internal static Task<List<Asked>> AskedAsync(
        IQueryable<Course> courses, IQueryable<Contract> contracts, IQueryable<Session> sessions, IQueryable<MeasureChoice> choices, DateTimeOffset now, CancellationToken stop)
    {
        var since = now.AddDays(-DaysLookedBack);
        return courses.AsNoTracking().Select(c => new Asked(
            c.Id, c.ProtocolKey,
            contracts.Where(x => x.CourseId == c.Id).Select(x => new Contract
            {
                Id = x.Id, CourseId = x.CourseId, Number = x.Number, Kind = x.Kind, Sessions = x.Sessions, StartsOn = x.StartsOn, EndsOn = x.EndsOn,
            }).ToList(),
            sessions.Where(s => s.CourseId == c.Id)
                .Select(s => new SessionFact(s.Id, s.Number, s.StartsAt, s.State == SessionState.Planned, s.Counts)).ToList(),
            choices.Where(x => x.CourseId == c.Id && (x.EndedAt == null || x.EndedAt > since)).ToList())).ToListAsync(stop);
    }

    /// <summary>Answers to be read for the sessions that are asked about.</summary>
    internal static IQueryable<Given> GivenFor(IQueryable<Response> responses, IReadOnlyCollection<Guid> sessionIds) => responses
        .Where(r => r.SessionId != null && sessionIds.Contains(r.SessionId.Value))
        .Select(r => new Given
        {
            SessionId = r.SessionId!.Value,
            MeasureKey = r.MeasureKey,
            FinishedAt = r.FinishedAt,
            IsOwn = r.AnsweredBy == AnsweredBy.Client || r.AnsweredBy == AnsweredBy.Link || r.AnsweredBy == AnsweredBy.HandedOver,
            BegunAt = r.StartedAt,
            Counts = r.SupersededById == null,
        });

    /// <summary>What a course asks, and before which sessions.</summary>
    internal sealed record Asked(Guid CourseId, string ProtocolKey, List<Contract> Contracts, List<SessionFact> Sessions, List<MeasureChoice> Choices)
    {
        public SessionFact? Next(TimeZoneInfo zone, DateOnly today) => CheckInRules.Next(Sessions, zone, today);

        /// <returns>Null when no session is to come, nothing is asked before it, or its questions do not open yet.</returns>
        public CheckInProgress? Progress(ILookup<Guid, Given> given, TimeZoneInfo zone, DateOnly today)
        {
            if (Next(zone, today) is not { } next || CheckInRules.OpensOn(Clinical.ClinicDay.Of(next.StartsAt, zone)) > today)
                return null;
            var begun = given[next.Id].Where(g => g.IsOwn).Min(g => g.BegunAt);
            var keys = new MeasurePlan(ProtocolKey, Contracts, Sessions, Choices, zone).For(next, begun);
            if (keys.Count == 0)
                return null;
            var counting = given[next.Id].Where(g => g.Counts && keys.Contains(g.MeasureKey)).ToList();
            var sent = counting.Where(g => g.FinishedAt is not null).Select(g => g.MeasureKey).ToHashSet(StringComparer.Ordinal);
            var state = keys.All(sent.Contains) ? CheckInState.Answered : counting.Count > 0 ? CheckInState.Part : CheckInState.NotYet;
            return new(CourseId, next.Id, state);
        }
    }
}
