using Kith.Clinical.Assessment;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Assessment.Show;

/// <summary>Reads the assessment of a course: what stands, and every earlier record that was replaced.</summary>
public sealed class ShowAssessment(KithDb db, Actor actor)
{
    public sealed record View(IllnessEpisode? Illness, IReadOnlyList<IllnessEpisode> Replaced, SickRole? SickRole, IReadOnlyList<SickRole> EarlierSickRoles);

    public async Task<View> FindAsync(Guid courseId, CancellationToken stop)
    {
        var illnesses = await actor.Of<IllnessEpisode>(db).AsNoTracking().Where(e => e.CourseId == courseId).ToListAsync(stop);
        var roles = await actor.Of<SickRole>(db).AsNoTracking().Where(r => r.CourseId == courseId).ToListAsync(stop);

        // Ids of version 7 sort by age on a page as they do in both databases.
        var replaced = illnesses.Where(e => e.SupersededById is not null).OrderByDescending(e => e.RecordedAt).ToList();
        var newestFirst = roles.OrderByDescending(r => r.Id.ToString(), StringComparer.Ordinal).ToList();
        return new(illnesses.Find(e => e.SupersededById is null), replaced, newestFirst.FirstOrDefault(), [.. newestFirst.Skip(1)]);
    }
}
