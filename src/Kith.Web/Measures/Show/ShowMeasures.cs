using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Look;
using Kith.Web.Measures.Expected;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Measures.Show;

/// <summary>Reads the scores of a course for the therapist: answers, and the alerts they raised.</summary>
public sealed class ShowMeasures(KithDb db, Actor actor, ClinicClock clock, ScoreSheets sheets, Wordings wordings)
{
    public IReadOnlyList<ScoreSheet> Sheets { get; private set; } = [];

    /// <summary>By response and item.</summary>
    public ILookup<Guid, SafetyAlert> Alerts { get; private set; } = Array.Empty<SafetyAlert>().ToLookup(a => a.ResponseId);

    /// <summary>Measures that can be asked only because the clinic brought the words.</summary>
    public IReadOnlyList<Measure> Brought { get; private set; } = [];

    /// <summary>What else can be answered, because the clinic brought the words.</summary>
    public IReadOnlyList<Measure> Others { get; private set; } = [];

    /// <summary>Measures with no sheet here; their scores can be typed from paper.</summary>
    public IReadOnlyList<Measure> Elsewhere => [.. MeasureLibrary.All.Where(m => Sheets.All(s => s.Measure.Key != m.Key))];

    public bool IsClosed { get; private set; }

    /// <summary>What courses that began alike did; null before the leading measure has a first score in a band.</summary>
    public ExpectedView? Expected { get; private set; }

    /// <summary>The measures that have a score, under each other over the same days.</summary>
    public IReadOnlyList<SymptomFacts> Together => [.. Sheets.Where(s => s.First is not null).Select(s => s.Chart with { Expected = [] })];

    /// <returns>False when there is no such course on the actor's caseload.</returns>
    public async Task<bool> LoadAsync(Guid courseId, CancellationToken stop)
    {
        if (await actor.Courses(db).AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return false;
        IsClosed = course.IsClosed;
        Sheets = await sheets.OfAsync(courseId, course.ProtocolKey, stop);
        Brought = await wordings.BroughtAsync(stop);
        Others = [.. Brought.Where(m => Sheets.All(s => s.Measure.Key != m.Key))];
        await ExpectAsync(MeasureLibrary.Get(ProtocolLibrary.Get(course.ProtocolKey).LeadingMeasure), stop);
        var alerts = await actor.Of<SafetyAlert>(db).AsNoTracking().Where(a => a.CourseId == courseId)
            .OrderBy(a => a.RaisedAt).Take(500).ToListAsync(stop);
        Alerts = alerts.ToLookup(a => a.ResponseId);
        return true;
    }

    private async Task ExpectAsync(Measure measure, CancellationToken stop)
    {
        if (Sheets.FirstOrDefault(s => s.Measure == measure) is not { First: { } first } sheet || measure.BandOf(first) is not { } band)
            return;
        var kept = await actor.Expected(db).AsNoTracking().SingleOrDefaultAsync(e => e.MeasureKey == measure.Key && e.BandKey == band.Key, stop);
        var curve = Expectation.CurveOf(kept);
        Expected = new(Expectation.Words(kept, measure, band, await clock.ZoneAsync(stop)), curve is null ? null : Expectation.Numbers(curve), kept is not null);
        if (curve is not null)
            Sheets = [.. Sheets.Select(s => s == sheet ? s with { Chart = s.Chart with { Expected = Expectation.Points(curve, measure, first, s.Chart.Sessions) } } : s)];
    }
}

/// <summary>The expected course in words.</summary>
/// <param name="Words">Where it comes from, or why there is none.</param>
/// <param name="Numbers">The fitted numbers; null without a curve.</param>
/// <param name="Counted">Whether somebody has worked it out before.</param>
public sealed record ExpectedView(string Words, string? Numbers, bool Counted);
