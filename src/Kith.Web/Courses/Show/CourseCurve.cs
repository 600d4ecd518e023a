using Kith.Clinical;
using Kith.Clinical.Measures;
using Kith.Web.Look;

namespace Kith.Web.Courses.Show;

/// <summary>The leading measure as a curve with what happened on it; the other measures as a line of words.</summary>
internal static class CourseCurve
{
    public static SymptomFacts Of(CourseFacts facts, IReadOnlyList<SessionDot> dots)
    {
        var measure = facts.Measure;
        var numbers = facts.Sessions.ToDictionary(s => s.Id, s => s.Number);
        var scores = facts.Scores.Where(s => s.MeasureKey == measure.Key).Select(s => new ScorePoint(
            ClinicDay.Of(s.FinishedAt, facts.Zone), s.Total, s.SessionId is { } id ? numbers.GetValueOrDefault(id) : null) { How = s.IsTyped ? "total typed" : null }).ToList();
        return SymptomFacts.Of(measure, facts.Plan.Gaps(measure.Key), SessionTick.Of(facts.Sessions.Select(s => (s.Number, facts.DayOf(s), s.State))), scores) with
        {
            Events = facts.Events,
            Phases = CourseLine.Phases(facts, dots),
        };
    }

    /// <summary>"GAD-7 9, mild" for each other measure answered in this course.</summary>
    public static IReadOnlyList<string> Others(CourseFacts facts)
    {
        var words = new List<string>();
        foreach (var answers in facts.Scores.Where(s => s.MeasureKey != facts.Measure.Key && s.Total is not null).GroupBy(s => s.MeasureKey))
        {
            if (MeasureLibrary.Find(answers.Key) is not { } measure)
                continue;
            var (first, last) = (answers.First().Total!.Value, answers.Last().Total!.Value);
            var now = measure.SayNamed(last);
            words.Add(answers.Count() == 1 ? $"{now}. This is the first score." : $"{now}: {ScoreWords.Change(measure, first, last)}.");
        }

        return words;
    }
}
