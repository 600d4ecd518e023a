using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Measures;
using Kith.Statistics.Expected;
using Kith.Web.Look;

namespace Kith.Web.Measures.Expected;

/// <summary>The expected course of one band as pages and rules read it.</summary>
internal static class Expectation
{
    /// <returns>Null when there were too few courses, or they were too much alike, to draw one.</returns>
    public static ExpectedCurve? CurveOf(ExpectedCourse? kept) => kept is
        { Constant: { } constant, PerBaseline: { } baseline, PerLogSession: { } log, SpreadConstant: { } spread, SpreadPerLogSession: { } spreadLog, SmallestVariance: { } smallest }
        ? new(constant, baseline, log, spread, spreadLog, smallest)
        : null;

    /// <summary>The total that counts most symptoms among nine in ten courses, by first total and session; null where there is no curve.</summary>
    public static double? Tolerated(IEnumerable<ExpectedCourse> kept, Measure measure, int first, int session)
    {
        var band = measure.BandOf(first)?.Key;
        if (session < 2 || CurveOf(kept.FirstOrDefault(k => k.MeasureKey == measure.Key && k.BandKey == band)) is not { } curve)
            return null;
        var (low, high) = curve.Between(first, session);
        return measure.Direction is Direction.HigherIsMoreSymptoms ? high : low;
    }

    /// <summary>The curve over the sessions of a course, from its first score on, within the range of the measure.</summary>
    public static IReadOnlyList<ExpectedPoint> Points(ExpectedCurve curve, Measure measure, int first, IEnumerable<SessionTick> sessions)
    {
        double Within(double score) => Math.Clamp(score, measure.MinimumTotal, measure.MaximumTotal);
        return [.. sessions.Where(s => s.Number > 1).Select(s =>
        {
            var (low, high) = curve.Between(first, s.Number);
            return new ExpectedPoint(s.On, Within(curve.At(first, s.Number)), Within(low), Within(high));
        })];
    }

    /// <summary>Where the numbers come from, or why there are none.</summary>
    public static string Words(ExpectedCourse? kept, Measure measure, Band band, TimeZoneInfo zone)
    {
        if (kept is null)
            return $"An expected course is drawn from {ExpectedCourse.Fewest} finished courses of this clinic that began as “{band.Words}”. Nobody has counted them yet.";
        var on = DateWords.Of(ClinicDay.Of(kept.WorkedOutAt, zone));
        var courses = $"{kept.Courses.ToString("N0", CultureInfo.CurrentCulture)} finished {(kept.Courses == 1 ? "course" : "courses")}";
        if (kept.Courses < ExpectedCourse.Fewest)
            return $"No expected course is drawn: this clinic has {courses} that began as “{band.Words}”, and fewer than {ExpectedCourse.Fewest} say too little about the next one. Counted on {on}.";
        return CurveOf(kept) is null
            ? $"No expected course is drawn: the {courses} that began as “{band.Words}” are too much alike to fit a line. Counted on {on}."
            : $"The expected course is worked out from {courses} of this clinic that began as “{band.Words}” on the {measure.Name}, with {kept.Scores.ToString("N0", CultureInfo.CurrentCulture)} scores, on {on}. Eight in ten of their scores lay within the band around the dotted curve. It says what others did, not what this client will do, and showing it has helped only a little in studies.";
    }

    /// <summary>"score = 4.02 + 0.81 × first score − 3.10 × ln(session)".</summary>
    public static string Numbers(ExpectedCurve curve) =>
        $"score = {Number(curve.Constant)} {Signed(curve.PerBaseline)} × first score {Signed(curve.PerLogSession)} × ln(session number); "
        + $"variance = {Number(curve.SpreadConstant)} {Signed(curve.SpreadPerLogSession)} × ln(session number), at least {Number(curve.SmallestVariance)}";

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−');

    private static string Signed(double value) => value < 0 ? $"− {Number(-value)}" : $"+ {Number(value)}";
}
