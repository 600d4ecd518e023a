using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Measures.Show;

/// <summary>Reads the scores of a course for the therapist: answers, and the alerts they raised.</summary>
public sealed class ShowMeasures(KithDb db, Actor actor, ScoreSheets sheets, Wordings wordings)
{
    public IReadOnlyList<ScoreSheet> Sheets { get; private set; } = [];

    /// <summary>By response and item.</summary>
    public ILookup<Guid, SafetyAlert> Alerts { get; private set; } = Array.Empty<SafetyAlert>().ToLookup(a => a.ResponseId);

    /// <summary>What else can be answered, because the clinic brought the words.</summary>
    public IReadOnlyList<Measure> Others { get; private set; } = [];

    public bool IsClosed { get; private set; }

    /// <returns>False when there is no such course on the actor's caseload.</returns>
    public async Task<bool> LoadAsync(Guid courseId, CancellationToken stop)
    {
        if (await actor.Courses(db).AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return false;
        IsClosed = course.IsClosed;
        Sheets = await sheets.OfAsync(courseId, course.ProtocolKey, stop);
        Others = [.. (await wordings.BroughtAsync(stop)).Where(m => Sheets.All(s => s.Measure.Key != m.Key))];
        var alerts = await actor.Of<SafetyAlert>(db).AsNoTracking().Where(a => a.CourseId == courseId)
            .OrderBy(a => a.RaisedAt).Take(500).ToListAsync(stop);
        Alerts = alerts.ToLookup(a => a.ResponseId);
        return true;
    }
}
