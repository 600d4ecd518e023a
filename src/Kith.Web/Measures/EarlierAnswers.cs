using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Measures;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Measures;

/// <summary>Finished answers that others are to take the place of.</summary>
public sealed class EarlierAnswers(KithDb db, Actor actor)
{
    /// <returns>Null when there are none such in this course and measure.</returns>
    public Task<Response?> FindAsync(Guid courseId, Measure measure, Guid? id, CancellationToken stop) => actor.Of<Response>(db)
        .SingleOrDefaultAsync(r => r.Id == id && r.CourseId == courseId && r.MeasureKey == measure.Key && r.FinishedAt != null, stop);

    /// <param name="courseId">A course of the actor.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="id">Null where nothing is replaced.</param>
    /// <param name="version">Of the answers as they were shown.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>Neither where nothing is replaced; otherwise the answers, or why they cannot be replaced.</returns>
    public async Task<(Response? Earlier, Refusal? Refusal)> ToReplaceAsync(Guid courseId, Measure measure, Guid? id, string? version, CancellationToken stop)
    {
        if (id is null)
            return (null, null);
        var earlier = await FindAsync(courseId, measure, id, stop);
        return earlier is null ? (null, FormRefusals.NotYours)
            : version != earlier.Version.ToString(CultureInfo.InvariantCulture) ? (null, FormRefusals.Stale)
            : (earlier, null);
    }
}
