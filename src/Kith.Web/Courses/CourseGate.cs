using Kith.Clinical;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Courses;

/// <summary>Asked first by every use case that writes into a course.</summary>
internal static class CourseGate
{
    /// <returns>Null when the course is the actor's and open; otherwise why nothing may be written.</returns>
    public static async Task<Refusal?> MayWriteAsync(this Actor actor, KithDb db, Guid courseId, CancellationToken stop)
    {
        var course = await actor.Courses(db).AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop);
        return course is null ? FormRefusals.NotYours : course.MustBeOpen();
    }
}
