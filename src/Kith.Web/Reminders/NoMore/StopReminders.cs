using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Reminders;
using Kith.Web.Access;
using Kith.Web.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Reminders.NoMore;

/// <summary>Stops a client's reminders for whoever holds a link out of one of them. It can do nothing else, and says nothing about the client.</summary>
public sealed class StopReminders(Unattended unattended, TimeProvider time, ILogger<StopReminders> log)
{
    /// <summary>Whether the link came out of a reminder. Looking changes nothing: mail programs follow links by themselves.</summary>
    public async Task<bool> IsThereAsync(string? text, CancellationToken stop)
    {
        if (StopToken.Read(text) is not { } token)
            return false;
        await using var db = await unattended.OpenAsync(token.ClinicId, stop);
        return await Unattended.Of<Reminder>(db).AnyAsync(r => r.StopHash == token.Hash, stop);
    }

    /// <returns>Null when nothing more will come; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(string? text, CancellationToken stop)
    {
        if (StopToken.Read(text) is not { } token)
            return FormRefusals.NotYours;
        await using var db = await unattended.OpenAsync(token.ClinicId, stop);
        var wish = await (
            from reminder in Unattended.Of<Reminder>(db).Where(r => r.StopHash == token.Hash)
            join course in Unattended.Of<Course>(db) on reminder.CourseId equals course.Id
            join one in Unattended.Of<ReminderWish>(db) on course.ClientId equals one.Id
            select one).SingleOrDefaultAsync(stop);
        if (wish is null)
            return FormRefusals.NotYours;
        wish.Stop(time.GetUtcNow());
        await db.SaveChangesAsync(stop);
        log.Stopped(wish.Id);
        return null;
    }
}
