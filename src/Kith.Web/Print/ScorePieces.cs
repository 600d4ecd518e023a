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

    /// <summary>The leading measure without what happened, since that may name others.</summary>
    public static SymptomFacts Curve(CourseRecord record)
    {
        var measure = MeasureLibrary.Get(record.Protocol.LeadingMeasure);
        var numbers = record.Sessions.ToDictionary(s => s.Id, s => s.Number);
        var scores = record.Scores.Where(s => s.MeasureKey == measure.Key).Select(s => new ScorePoint(
            ClinicDay.Of(s.FinishedAt, record.Zone), s.Total, s.SessionId is { } id ? numbers.GetValueOrDefault(id) : null)).ToList();
        return SymptomFacts.Of(
            measure, record.Protocol, SessionTick.Of(record.Sessions.Select(s => (s.Number, ClinicDay.Of(s.StartsAt, record.Zone), s.State))), scores);
    }

    private static string Day(CourseRecord record, ScoreLine score) => DateWords.Of(ClinicDay.Of(score.FinishedAt, record.Zone));
}
