using Kith.Clinical;
using Kith.Clinical.Measures;
using Kith.Web.Look;

namespace Kith.Web.Print;

/// <summary>The scores of a course for paper.</summary>
internal static class ScorePieces
{
    /// <summary>First and last of each measure, and whether the change is more than chance.</summary>
    public static IEnumerable<string> Words(CourseRecord record)
    {
        foreach (var measure in MeasureLibrary.All)
        {
            var totals = record.Totals(measure);
            if (totals.Count == 1)
                yield return $"{measure.Name} was {measure.SayWithBand(totals[0].Total!.Value)} on {Day(record, totals[0])}.";
            else if (totals.Count > 1)
                yield return ChangeWords.ForTherapist(measure, totals[0].Total!.Value, totals[^1].Total!.Value);
        }
    }

    /// <summary>The leading measure as the course page draws it; what happened with others only where the therapist wants it on paper.</summary>
    public static SymptomFacts Curve(CourseRecord record, OthersNames others, bool events) =>
        Of(record, MeasureLibrary.Get(record.Protocol.LeadingMeasure)) with
        {
            Events = events ? [.. record.Events.Select(e => e with { Words = others.Hide(e.Words) })] : [],
        };

    /// <summary>Every measure that has a score, over the same days; the leading one first.</summary>
    public static IReadOnlyList<SymptomFacts> All(CourseRecord record) =>
        [.. MeasureLibrary.All.Where(m => record.Totals(m).Count > 0).OrderByDescending(m => m.Key == record.Protocol.LeadingMeasure).Select(m => Of(record, m))];

    private static SymptomFacts Of(CourseRecord record, Measure measure)
    {
        var numbers = record.Sessions.ToDictionary(s => s.Id, s => s.Number);
        var scores = record.Scores.Where(s => s.MeasureKey == measure.Key).Select(s => new ScorePoint(
            ClinicDay.Of(s.FinishedAt, record.Zone), s.Total, s.SessionId is { } id ? numbers.GetValueOrDefault(id) : null) { How = s.IsTyped ? "total typed" : null }).ToList();
        var ticks = SessionTick.Of(record.Sessions.Select(s => (s.Number, ClinicDay.Of(s.StartsAt, record.Zone), s.State)));
        return SymptomFacts.Of(measure, record.Plan.Gaps(measure.Key), ticks, scores) with { Phases = ChartPhase.Planned(record.Protocol, ticks) };
    }

    private static string Day(CourseRecord record, ScoreLine score) => DateWords.Of(ClinicDay.Of(score.FinishedAt, record.Zone));
}
