using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Courses;

/// <summary>Works out where a course stands.</summary>
public static class Standing
{
    /// <summary>A new row; it carries the course's own id.</summary>
    public static CourseStanding Of(StandingFacts facts, TimeZoneInfo zone, DateTimeOffset now)
    {
        var row = new CourseStanding { ClinicId = facts.Course.ClinicId, Id = facts.Course.Id, CourseId = facts.Course.Id };
        Fill(row, facts, zone, now);
        return row;
    }

    /// <summary>Sets every field of a row anew; the same facts give the same row.</summary>
    /// <param name="row">The row of the course.</param>
    /// <param name="facts">Everything that happened.</param>
    /// <param name="zone">The clinic's time zone.</param>
    /// <param name="now">The present instant.</param>
    public static void Fill(CourseStanding row, StandingFacts facts, TimeZoneInfo zone, DateTimeOffset now)
    {
        row.TherapistId = facts.Course.TherapistId;
        row.ClientName = facts.ClientName;
        row.ProtocolKey = facts.Course.ProtocolKey;
        row.ClosedOn = facts.Course.ClosedOn;
        row.OpenAlerts = facts.OpenAlerts;
        row.HasSafetyPlan = facts.HasSafetyPlan;
        var protocol = ProtocolLibrary.Get(facts.Course.ProtocolKey);
        var today = ClinicDay.Of(now, zone);
        Formulations(row, facts);
        Sessions(row, facts, protocol, zone, today);
        Scores(row, facts, protocol);
        Notes(row, facts);
    }

    private static void Formulations(CourseStanding row, StandingFacts facts)
    {
        row.Formulation = facts.Formulations.MaxBy(f => f.Number)?.State;
        var accepted = Accepted(facts);
        row.Focus = accepted?.Focus;
        row.SecondFocus = accepted?.SecondFocus;
    }

    private static FormulationFact? Accepted(StandingFacts facts) =>
        facts.Formulations.Where(f => f.State is FormulationState.Accepted).MaxBy(f => f.Number);

    private static void Sessions(CourseStanding row, StandingFacts facts, Protocol protocol, TimeZoneInfo zone, DateOnly today)
    {
        var counting = facts.Sessions.Where(s => s.Counts).Select(s => ClinicDay.Of(s.StartsAt, zone));
        var agreement = Agreement.Of(facts.Contracts, counting, today);
        row.SessionsUsed = agreement.Used;
        row.SessionsAgreed = agreement.Agreed;
        row.EndsOn = agreement.Current.EndsOn;
        row.Phase = Phases.Of(protocol, agreement, Accepted(facts) is not null);
        var next = facts.Course.IsClosed
            ? null
            : facts.Sessions
                .Where(s => s.Planned && ClinicDay.Of(s.StartsAt, zone) >= today)
                .OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
                .FirstOrDefault();
        (row.NextSessionId, row.NextSessionNumber, row.NextSessionAt) = (next?.Id, next?.Number, next?.StartsAt);
    }

    private static void Scores(CourseStanding row, StandingFacts facts, Protocol protocol)
    {
        var scores = facts.Scores
            .Where(s => s.MeasureKey == protocol.LeadingMeasure && s.Total is not null)
            .OrderBy(s => s.FinishedAt)
            .ToList();
        row.FirstScore = scores.FirstOrDefault()?.Total;
        row.LastScore = scores.LastOrDefault()?.Total;
        row.LastScoredAt = scores.LastOrDefault()?.FinishedAt;
        row.PreviousScore = scores.Count < 2 ? null : scores[^2].Total;
        row.Change = scores.Count < 2
            ? Change.TooEarly
            : MeasureLibrary.Get(protocol.LeadingMeasure).ChangeBetween(scores[0].Total!.Value, scores[^1].Total!.Value);
        row.Track = scores.Count < 2 ? Track.NoConcern : TrackOf(row, facts, protocol, scores[0].Total!.Value, scores[^1]);
        row.NotOnTrack = row.Track is not Track.NoConcern && !facts.Course.IsClosed
            && (facts.TrackAnsweredFor is not { } answered || answered < row.LastScoredAt);
    }

    private static Track TrackOf(CourseStanding row, StandingFacts facts, Protocol protocol, int first, ScoreFact last)
    {
        var contract = facts.Contracts.OrderBy(c => c.Number).First();
        var number = facts.Sessions.FirstOrDefault(s => s.Id == last.SessionId)?.Number;
        return TrackRules.Of(
            MeasureLibrary.Get(protocol.LeadingMeasure), first, last.Total!.Value, row.SessionsUsed, protocol.MiddleReviewOf(contract) ?? contract.Sessions,
            number is { } session ? facts.Tolerated?.Invoke(first, session) : null);
    }

    private static void Notes(CourseStanding row, StandingFacts facts)
    {
        var unsigned = facts.Notes.Where(n => n.IsProgress && !n.IsSigned).ToList();
        row.UnsignedNotes = unsigned.Count;
        row.OldestUnsignedAt = unsigned.Count == 0 ? null : unsigned.Min(n => n.Since);
    }
}
