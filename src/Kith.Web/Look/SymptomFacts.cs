using System.Globalization;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;

namespace Kith.Web.Look;

/// <summary>What the symptom chart shows: one measure over one course. Higher means more symptoms.</summary>
public sealed record SymptomFacts
{
    /// <summary>"PHQ-9".</summary>
    public required string Measure { get; init; }

    public required int Maximum { get; init; }

    /// <summary>From the lowest up; the first begins at 0.</summary>
    public required IReadOnlyList<ScoreBand> Bands { get; init; }

    /// <summary>Points of change that are more than chance; 0 when not known.</summary>
    public int ReliableChange { get; init; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<ScorePoint> Scores { get; init; } = [];

    /// <summary>Sessions held and planned, in order; empty shows dates on the axis instead.</summary>
    public IReadOnlyList<SessionTick> Sessions { get; init; } = [];

    /// <summary>In order of time; those outside the course are left out of the drawing.</summary>
    public IReadOnlyList<ChartEvent> Events { get; init; } = [];

    /// <summary>In order of time.</summary>
    public IReadOnlyList<ChartPhase> Phases { get; init; } = [];

    /// <summary>The scores of a measure over a course, with a gap for each meeting before which it was to be answered and was not.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="protocol">Says whether it is asked before every session.</param>
    /// <param name="sessions">In order of time.</param>
    /// <param name="scores">In order of time.</param>
    public static SymptomFacts Of(Measure measure, Protocol protocol, IReadOnlyList<SessionTick> sessions, IReadOnlyList<ScorePoint> scores) => new()
    {
        Measure = measure.Name,
        Maximum = measure.MaximumTotal,
        Bands = [.. measure.Bands.Select(b => new ScoreBand(b.From, b.Words))],
        ReliableChange = measure.ReliableChange ?? 0,
        Scores = protocol.AsksEverySession(measure.Key) ? ScorePoint.WithGaps(scores, sessions.Where(s => s.Met)) : scores,
        Sessions = sessions,
    };

    public string BandOf(int total) => Bands.LastOrDefault(b => b.From <= total)?.Words ?? "";
}

/// <summary>A band of a measure, named by its lowest score.</summary>
public sealed record ScoreBand(int From, string Words);

/// <summary>One set of answers; no total is a gap, never a zero.</summary>
public sealed record ScorePoint(DateOnly On, int? Total, int? Session = null)
{
    /// <summary>The scores with a gap for each meeting between them at which nothing was answered, so that no line runs across it.</summary>
    /// <param name="given">In order of time.</param>
    /// <param name="asked">Meetings before which the measure was to be answered, in order of time.</param>
    public static IReadOnlyList<ScorePoint> WithGaps(IReadOnlyList<ScorePoint> given, IEnumerable<SessionTick> asked)
    {
        var (points, since) = (given.ToList(), DateOnly.MinValue);
        foreach (var meeting in asked)
        {
            var answered = given.Any(p => p.Session == meeting.Number || (p.On > since && p.On <= meeting.On));
            if (!answered && given.Count > 0 && given[0].On < meeting.On && given[^1].On > meeting.On)
                points.Add(new(meeting.On, null, meeting.Number));
            since = meeting.On;
        }

        return [.. points.OrderBy(p => p.On)];
    }
}

/// <param name="Number">Its place in the course.</param>
/// <param name="On">The clinic's day.</param>
/// <param name="Met">The day came, whether the client did or not: what is asked before a session was asked.</param>
public sealed record SessionTick(int Number, DateOnly On, bool Met = false)
{
    /// <summary>The sessions that have a number.</summary>
    public static IReadOnlyList<SessionTick> Of(IEnumerable<(int? Number, DateOnly On, SessionState State)> sessions) =>
        [.. sessions.Where(s => s.Number is not null).Select(s => new SessionTick(s.Number!.Value, s.On, s.State is SessionState.Held or SessionState.Missed))];
}

public sealed record ChartEvent(DateOnly On, string Words);

public sealed record ChartPhase(string Words, DateOnly From);

/// <summary>What the scores mean, in words. "Improved" is said of reliable change only.</summary>
public static class ScoreWords
{
    /// <summary>The last score, its band and how far it is from the first.</summary>
    public static string Latest(SymptomFacts facts)
    {
        var known = facts.Scores.Where(s => s.Total is not null).ToList();
        if (known.Count == 0)
            return $"No {facts.Measure} score yet.";

        var last = known[^1];
        var now = $"{facts.Measure} {last.Total}, {facts.BandOf(last.Total!.Value)}";
        return known.Count == 1
            ? $"{now}. This is the first score."
            : $"{now}: {Change(known[0].Total!.Value, last.Total.Value, facts.ReliableChange)}.";
    }

    /// <summary>"5 below the first; 6 would be more than chance".</summary>
    public static string Change(int first, int last, int reliable)
    {
        var change = last - first;
        var size = Math.Abs(change);
        var where = change switch { 0 => "the same as the first", < 0 => $"{size} below the first", _ => $"{size} above the first" };
        if (reliable <= 0)
            return where;
        if (size < reliable)
            return $"{where}; {reliable} would be more than chance";
        return change < 0 ? $"{where}, improved by more than chance" : $"{where}, worse by more than chance";
    }

    /// <summary>How the last score moved since the one before; null with fewer than two.</summary>
    public static string? SinceBefore(SymptomFacts facts)
    {
        var known = facts.Scores.Where(s => s.Total is not null).ToList();
        if (known.Count < 2)
            return null;
        var change = known[^1].Total!.Value - known[^2].Total!.Value;
        var size = Math.Abs(change);
        var points = size == 1 ? "point" : "points";
        return change switch { 0 => "The same as the time before.", > 0 => $"{size} {points} up since the time before.", _ => $"{size} {points} down since the time before." };
    }

    /// <summary>Which sets of answers have no total; null when all have one.</summary>
    public static string? Gaps(SymptomFacts facts)
    {
        var gaps = facts.Scores.Where(s => s.Total is null).Select(s => s.Session is { } number ? $"session {number}" : Day(s.On)).ToList();
        return gaps.Count == 0 ? null : $"No score: {string.Join(", ", gaps)}. The line stops there.";
    }

    /// <summary>"9 January 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"9 Jan".</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM", CultureInfo.CurrentCulture);

    internal static string Description(SymptomFacts facts)
    {
        var scores = facts.Scores.Select(s => $"{(s.Session is { } n ? $"session {n}" : ShortDay(s.On))}: {s.Total?.ToString(CultureInfo.CurrentCulture) ?? "no score"}");
        var events = facts.Events.Select(e => $"{ShortDay(e.On)}: {e.Words}");
        return $"{Latest(facts)} Higher means more symptoms. {string.Join("; ", scores)}."
            + (facts.Events.Count == 0 ? "" : $" What happened: {string.Join("; ", events)}.");
    }
}
