using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.CheckIn;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Measures.Links;

/// <summary>A link as the therapist sees it.</summary>
/// <param name="Id">Its id; nothing of its address.</param>
/// <param name="Session">Number of the session it is for.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Opened">When it was first opened; null when nobody did.</param>
/// <param name="State">What became of it, in words.</param>
/// <param name="IsOpen">Whether it can still be opened.</param>
public sealed record LinkRow(Guid Id, int? Session, string Made, string? Opened, string State, bool IsOpen);

/// <summary>Reads the links of a course, the newest first.</summary>
public sealed class ShowLinks(KithDb db, Actor actor, ClinicClock clock, CheckIns checkIns)
{
    private const int Most = 50;

    public IReadOnlyList<LinkRow> Rows { get; private set; } = [];

    /// <summary>What a link would open now; null when there is nothing.</summary>
    public PlannedCheckIn? CheckIn { get; private set; }

    /// <summary>The last day on which a link made now may be used.</summary>
    public string? Until { get; private set; }

    public bool IsClosed { get; private set; }

    /// <returns>False when there is no such course on the actor's caseload.</returns>
    public async Task<bool> LoadAsync(Guid courseId, CancellationToken stop)
    {
        if (await actor.Courses(db).AsNoTracking().SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return false;
        var zone = await clock.ZoneAsync(stop);
        (IsClosed, CheckIn) = (course.IsClosed, await checkIns.FindAsync(course, stop));
        Until = CheckIn is null ? null : ClinicDay.Of(CheckIn.SessionAt, zone).ToString("dddd d MMMM", CultureInfo.CurrentCulture);
        var links = await (
            from link in actor.Of<CheckInLink>(db).AsNoTracking().Where(l => l.CourseId == courseId)
            join session in actor.Of<Session>(db) on link.SessionId equals session.Id
            orderby link.MadeAt descending, link.Id descending
            select new { Link = link, session.Number }).Take(Most).ToListAsync(stop);
        Rows = [.. links.Select(l => Row(l.Link, l.Number, zone))];
        return true;
    }

    private LinkRow Row(CheckInLink link, int? session, TimeZoneInfo zone)
    {
        var state = link.StateAt(clock.Now, IsClosed);
        return new(
            link.Id, session, When(link.MadeAt, zone), link.OpenedAt is { } opened ? When(opened, zone) : null,
            state switch
            {
                LinkState.Open when link.IsHandedOver => "Open on the device handed over",
                LinkState.Open => $"Open until {When(link.ExpiresAt, zone)}",
                LinkState.Used => $"Answers sent {When(link.UsedAt!.Value, zone)}",
                LinkState.Revoked => $"Ended by you {When(link.RevokedAt!.Value, zone)}",
                LinkState.Guessed => "Ended by five wrong years of birth",
                LinkState.CourseClosed => "Ended with the course",
                _ => $"Ran out {When(link.ExpiresAt, zone)}",
            },
            state is LinkState.Open);
    }

    private static string When(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("d MMMM 'at' HH:mm", CultureInfo.CurrentCulture);
}
