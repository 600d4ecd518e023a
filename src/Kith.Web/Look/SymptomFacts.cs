using System.Globalization;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;

namespace Kith.Web.Look;

/// <summary>What the symptom chart shows: one measure, or a part of one, over one course.</summary>
public sealed record SymptomFacts
{
    /// <summary>"PHQ-9".</summary>
    public required string Measure { get; init; }

    public int Minimum { get; init; }

    public required int Maximum { get; init; }

    /// <summary>Whole numbers in one point: 100 where the measure is a mean.</summary>
    public int PerPoint { get; init; } = 1;

    /// <summary>A higher score means fewer symptoms, or more of something good.</summary>
    public bool HigherIsBetter { get; init; }

    /// <summary>From the lowest up; the first begins at the lowest score. Empty when nobody has named any.</summary>
    public required IReadOnlyList<ScoreBand> Bands { get; init; }

    /// <summary>Lines across the drawing with their words; none where they would be read as a verdict.</summary>
    public IReadOnlyList<ChartThreshold> Thresholds { get; init; } = [];

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

    /// <summary>What courses that began alike did, in order of time; empty while there are too few of them.</summary>
    public IReadOnlyList<ExpectedPoint> Expected { get; init; } = [];

    /// <summary>"higher means more symptoms".</summary>
    public string Direction => HigherIsBetter ? "higher is better" : "higher means more symptoms";

    /// <summary>The first score there is.</summary>
    public ScorePoint? First => Scores.FirstOrDefault(s => s.Total is not null);

    /// <summary>The scores of a measure over a course, with a gap for each meeting before which it was to be answered and was not.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="asked">Numbers of the sessions at which a missing answer is a gap.</param>
    /// <param name="sessions">In order of time.</param>
    /// <param name="scores">In order of time.</param>
    public static SymptomFacts Of(Measure measure, IReadOnlySet<int> asked, IReadOnlyList<SessionTick> sessions, IReadOnlyList<ScorePoint> scores) => new()
    {
        Measure = measure.Name,
        Minimum = measure.MinimumTotal,
        Maximum = measure.MaximumTotal,
        PerPoint = measure.PerPoint,
        HigherIsBetter = measure.Direction is Clinical.Measures.Direction.HigherIsBetter,
        Bands = [.. measure.Bands.Select(b => new ScoreBand(b.From, b.Words))],
        Thresholds = measure.Caseness is { ForWomen: null } cases ? [new(cases.At, $"{cases.Words(measure)}: counts as a case")] : [],
        ReliableChange = measure.ReliableChange ?? 0,
        Scores = asked.Count > 0 ? ScorePoint.WithGaps(scores, sessions.Where(s => s.Met), s => asked.Contains(s.Number)) : scores,
        Sessions = sessions,
    };

    /// <summary>A part of the measure by itself: it has a range, and no bands.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="part">One of its parts.</param>
    /// <param name="scores">What the part came to, in order of time.</param>
    public SymptomFacts Part(Measure measure, Subscale part, IReadOnlyList<ScorePoint> scores) => this with
    {
        Measure = part.Words,
        Minimum = measure.RangeOf(part).Lowest,
        Maximum = measure.RangeOf(part).Highest,
        Bands = [],
        Thresholds = [],
        ReliableChange = 0,
        Scores = scores,
        Expected = [],
    };

    /// <summary>A score as people write it: "14", or "5.08" where it is a mean.</summary>
    public string Say(int score) => PerPoint == 1
        ? score.ToString(CultureInfo.CurrentCulture)
        : ((decimal)score / PerPoint).ToString("0.##", CultureInfo.CurrentCulture);

    /// <summary>"14, moderate"; the number alone where no bands are named.</summary>
    public string SayWithBand(int score) => BandOf(score) is { Length: > 0 } band ? $"{Say(score)}, {band}" : Say(score);

    public string BandOf(int total) => Bands.LastOrDefault(b => b.From <= total)?.Words ?? "";
}

/// <summary>A line across the drawing: where a case begins.</summary>
/// <param name="At">The score; the line is drawn on the side from which it counts.</param>
/// <param name="Words">What the line says.</param>
public sealed record ChartThreshold(int At, string Words);

/// <summary>What is expected on a day: the middle, and where eight in ten lie.</summary>
public sealed record ExpectedPoint(DateOnly On, double Middle, double Low, double High);

/// <summary>A band of a measure, named by its lowest score.</summary>
public sealed record ScoreBand(int From, string Words);

/// <summary>One set of answers; no total is a gap, never a zero.</summary>
public sealed record ScorePoint(DateOnly On, int? Total, int? Session = null)
{
    /// <summary>How the total was come by, where it was not scored from answers: "total typed by Ruth Adams".</summary>
    public string? How { get; init; }

    /// <summary>The scores with a gap for each meeting between them at which nothing was answered, so that no line runs across it.</summary>
    /// <param name="given">In order of time.</param>
    /// <param name="meetings">In order of time.</param>
    /// <param name="asked">Before which of them the measure was to be answered; null is before all.</param>
    public static IReadOnlyList<ScorePoint> WithGaps(IReadOnlyList<ScorePoint> given, IEnumerable<SessionTick> meetings, Func<SessionTick, bool>? asked = null)
    {
        var (points, since) = (given.ToList(), DateOnly.MinValue);
        foreach (var meeting in meetings)
        {
            var answered = given.Any(p => p.Session == meeting.Number || (p.On > since && p.On <= meeting.On));
            if (!answered && asked?.Invoke(meeting) != false && given.Count > 0 && given[0].On < meeting.On && given[^1].On > meeting.On)
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

public sealed record ChartPhase(string Words, DateOnly From)
{
    /// <summary>Where the acute plan of this many sessions begins each phase; none where no plan has that many.</summary>
    public static IReadOnlyList<ChartPhase> Planned(Protocol protocol, IReadOnlyList<SessionTick> ticks) => protocol.PlanFor(ticks.Count) is not { } plan
        ? []
        : [.. ticks.Select((tick, i) => (tick.On, Phase: plan.PhaseOf(i + 1), First: i == 0 || plan.PhaseOf(i + 1) != plan.PhaseOf(i)))
            .Where(t => t.First).Select(t => new ChartPhase(PhaseWords.Of(t.Phase), t.On))];
}

/// <summary>What the scores mean, in words. "Improved" is said of reliable change only.</summary>
public static class ScoreWords
{
    /// <summary>More gaps than this are counted, and stand in the table.</summary>
    private const int MostGaps = 6;

    /// <summary>The last score, its band and how far it is from the first.</summary>
    public static string Latest(SymptomFacts facts)
    {
        var known = facts.Scores.Where(s => s.Total is not null).ToList();
        if (known.Count == 0)
            return $"No {facts.Measure} score yet.";

        var last = known[^1];
        var now = $"{facts.Measure} {facts.SayWithBand(last.Total!.Value)}";
        return known.Count == 1
            ? $"{now}. This is the first score."
            : $"{now}: {Change(facts, known[0].Total!.Value, last.Total.Value)}.";
    }

    /// <summary>"5 below the first; 6 would be more than chance". "Improved" only from there on, whichever way the measure counts.</summary>
    public static string Change(SymptomFacts facts, int first, int last) =>
        Change(first, last, facts.ReliableChange, facts.HigherIsBetter, facts.Say);

    public static string Change(Measure measure, int first, int last) =>
        Change(first, last, measure.ReliableChange ?? 0, measure.Direction is Direction.HigherIsBetter, measure.Say);

    /// <summary>"5 below the first".</summary>
    public static string Since(SymptomFacts facts, int first, int last) => Where(first, last, facts.Say);

    private static string Change(int first, int last, int reliable, bool higherIsBetter, Func<int, string> say)
    {
        var where = Where(first, last, say);
        if (reliable <= 0)
            return where;
        if (Math.Abs(last - first) < reliable)
            return $"{where}; {say(reliable)} would be more than chance";
        return last < first != higherIsBetter ? $"{where}, improved by more than chance" : $"{where}, worse by more than chance";
    }

    private static string Where(int first, int last, Func<int, string> say) =>
        (last - first) switch { 0 => "the same as the first", < 0 => $"{say(first - last)} below the first", _ => $"{say(last - first)} above the first" };

    /// <summary>How the last score moved since the one before; null with fewer than two.</summary>
    public static string? SinceBefore(SymptomFacts facts)
    {
        var known = facts.Scores.Where(s => s.Total is not null).ToList();
        if (known.Count < 2)
            return null;
        var change = known[^1].Total!.Value - known[^2].Total!.Value;
        var size = $"{facts.Say(Math.Abs(change))} {(Math.Abs(change) == facts.PerPoint ? "point" : "points")}";
        return change switch { 0 => "The same as the time before.", > 0 => $"{size} up since the time before.", _ => $"{size} down since the time before." };
    }

    /// <summary>Which sets of answers have no total; null when all have one.</summary>
    public static string? Gaps(SymptomFacts facts)
    {
        var gaps = facts.Scores.Where(s => s.Total is null).Select(s => s.Session is { } number ? $"session {number}" : Day(s.On)).ToList();
        return gaps.Count switch
        {
            0 => null,
            <= MostGaps => $"No score: {string.Join(", ", gaps)}. The line stops there.",
            _ => $"No score: {string.Join(", ", gaps.Take(MostGaps))} and {gaps.Count - MostGaps} more. The line stops there.",
        };
    }

    /// <summary>What a dashed ring in the drawing stands for; null when there is none.</summary>
    public static string? Typed(SymptomFacts facts) =>
        facts.Scores.Any(s => s.How is not null) ? "A dashed ring is a total that was typed and not scored here." : null;

    /// <summary>"9 January 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"9 Jan".</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM", CultureInfo.CurrentCulture);

    internal static string Description(SymptomFacts facts)
    {
        var scores = facts.Scores.Select(s => $"{(s.Session is { } n ? $"session {n}" : ShortDay(s.On))}: {(s.Total is { } total ? facts.Say(total) : "no score")}");
        var events = facts.Events.Select(e => $"{ShortDay(e.On)}: {e.Words}");
        var typed = facts.Scores.Where(s => s.How is not null).Select(s => $"{ShortDay(s.On)}: {s.How}");
        return $"{Latest(facts)} {char.ToUpperInvariant(facts.Direction[0])}{facts.Direction[1..]}. {string.Join("; ", scores)}."
            + (facts.Events.Count == 0 ? "" : $" What happened: {string.Join("; ", events)}.")
            + string.Concat(typed.Select(t => $" {t}."));
    }
}
