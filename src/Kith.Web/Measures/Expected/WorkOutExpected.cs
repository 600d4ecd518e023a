using Kith.Clinical;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Measures;
using Kith.Statistics.Expected;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Measures.Expected;

/// <summary>
/// Works out from the clinic's finished courses what may be expected of one that begins alike, and keeps the numbers until somebody asks again:
/// a page is never made to wait for it. Scores are read without names or anything else of whose they are.
/// </summary>
public sealed class WorkOutExpected(KithDb db, Actor actor, ClinicClock clock, ILogger<WorkOutExpected> log)
{
    /// <summary>The newest finished courses; older ones tell of another time of the clinic.</summary>
    public const int MostCourses = 5_000;

    /// <param name="courseId">The course on whose page it was asked for.</param>
    /// <param name="stop">Ends the work.</param>
    /// <returns>Null when the numbers are kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, CancellationToken stop)
    {
        if (await actor.Courses(db).AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        if (course.MustBeOpen() is { } closed)
            return closed;

        var measure = MeasureLibrary.Get(ProtocolLibrary.Get(course.ProtocolKey).LeadingMeasure);
        var scores = await actor.FinishedScores(db, measure.Key, MostCourses).ToListAsync(stop);
        var kept = await actor.Expected(db).Where(e => e.MeasureKey == measure.Key).ToListAsync(stop);
        var courses = scores.GroupBy(s => s.CourseId).Select(g => g.OrderBy(s => s.Session).ThenBy(s => s.FinishedAt).ToList()).Where(c => c[^1].Session > c[0].Session).ToList();
        foreach (var band in measure.Bands)
            Keep(kept, measure, band, [.. courses.Where(c => measure.BandOf(c[0].Total)?.Key == band.Key)]);
        await db.SaveChangesAsync(stop);
        log.ExpectedWorkedOut(actor.UserId, courses.Count);
        return null;
    }

    private void Keep(List<ExpectedCourse> kept, Measure measure, Band band, List<List<FinishedScore>> courses)
    {
        var row = kept.Find(e => e.BandKey == band.Key);
        if (row is null)
            db.Add(row = new() { Id = Guid.CreateVersion7(), MeasureKey = measure.Key, BandKey = band.Key });
        List<CourseScore> later = [.. courses.SelectMany(c => c.Where(s => s.Session > c[0].Session).Select(s => new CourseScore(c[0].Total, s.Session, s.Total)))];
        (row.Courses, row.Scores, row.WorkedOutAt, row.WorkedOutById) = (courses.Count, later.Count, clock.Now, actor.UserId);
        var curve = courses.Count < ExpectedCourse.Fewest || AreAlike(later) ? null : ExpectedCurve.Fit(later);
        (row.Constant, row.PerBaseline, row.PerLogSession) = (curve?.Constant, curve?.PerBaseline, curve?.PerLogSession);
        (row.SpreadConstant, row.SpreadPerLogSession, row.SmallestVariance) = (curve?.SpreadConstant, curve?.SpreadPerLogSession, curve?.SmallestVariance);
    }

    /// <summary>All of one first score, or of one session: no line goes through that. Two of each are not one made of the other when every pair of them is there.</summary>
    private static bool AreAlike(List<CourseScore> scores) =>
        scores.Select(s => s.Baseline).Distinct().Count() < 2 || scores.Select(s => s.Session).Distinct().Count() < 2
        || scores.Select(s => (s.Baseline, s.Session)).Distinct().Count() < 3;
}
