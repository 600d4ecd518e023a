using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Safety;

/// <summary>A step with the name of whoever was asked or acted.</summary>
public sealed record NamedStep(AlertStep Step, string? Name);

/// <summary>The dated way of an alert.</summary>
public sealed class AlertSteps(KithDb db, Actor actor, ClinicClock clock)
{
    private const int Most = 50;

    /// <summary>The step that whoever acts takes now; saved with what they do.</summary>
    public async Task<AlertStep> NextAsync(SafetyAlert alert, AlertEvent happened, CancellationToken stop) => new()
    {
        Id = Guid.CreateVersion7(), CourseId = alert.CourseId, AlertId = alert.Id, Event = happened, UserId = actor.UserId, At = clock.Now,
        Number = 1 + await actor.StepsAskedAbout(db).Where(s => s.AlertId == alert.Id).CountAsync(stop),
    };

    public Task<List<NamedStep>> OfAsync(Guid alertId, CancellationToken stop) =>
        actor.StepsAskedAbout(db).AsNoTracking().Where(s => s.AlertId == alertId).OrderBy(s => s.Number)
            .Select(s => new NamedStep(s, db.Users.Where(u => u.ClinicId == s.ClinicId && u.Id == s.UserId).Select(u => u.Name).FirstOrDefault()))
            .Take(Most).ToListAsync(stop);
}
