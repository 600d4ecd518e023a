using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Emergency.Open;

/// <summary>
/// Opens the record of somebody else's client in an emergency: who they are is said by name and date of birth, so that nobody browses;
/// why, from a list and in words. It closes after an hour; the client is told unless a reason says why not; a second person looks at it.
/// </summary>
public sealed class OpenInEmergency(KithDb db, Actor actor, ClinicClock clock, IHttpContextAccessor http, ILogger<OpenInEmergency> log)
{
    public static readonly Refusal NotFound = new(
        "emergency.not-found", "No client has this name and date of birth. Look how the name is written on the referral or ask the front desk.", nameof(Form.Name));

    public static readonly Refusal Own = new("emergency.own", "This client is on your caseload. Open the record there.", nameof(Form.Name));

    public sealed class Form
    {
        public string? Name { get; set; }

        public string? BornDay { get; set; }

        public string? BornMonth { get; set; }

        public string? BornYear { get; set; }

        public string? Reason { get; set; }

        public string? Words { get; set; }

        public string? Because { get; set; }
    }

    /// <summary>The course that was opened; known once it is.</summary>
    public Guid CourseId { get; private set; }

    /// <returns>Null when the record is open; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var refusal = await OpenAsync(form, stop);
        if (refusal is not null)
            log.GlassRefused(refusal.Code);
        return refusal;
    }

    /// <summary>Closes a record again before its time is up.</summary>
    /// <returns>Null when closed; otherwise why not.</returns>
    public async Task<Refusal?> CloseAsync(Guid courseId, CancellationToken stop)
    {
        actor.Enter(Door.BreakGlass);
        var courses = actor.Courses(db).Where(c => c.Id == courseId);
        var open = await actor.OpenGlasses(db).Where(g => courses.Any(c => c.ClientId == g.ClientId)).ToListAsync(stop);
        if (open.Count == 0)
            return AccessRefusals.GlassIsClosed;
        foreach (var glass in open)
        {
            glass.Close(clock.Now);
            log.GlassClosed(glass.Id);
        }

        await db.SaveChangesAsync(stop);
        GlassCookie.Clear(http.HttpContext!);
        return null;
    }

    private async Task<Refusal?> OpenAsync(Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var name = typed.Line(form.Name, nameof(form.Name), "The client's name", required: true);
        var born = typed.Date(form.BornDay, form.BornMonth, form.BornYear, "Born");
        var reason = typed.Choice<BreakGlassReason>(form.Reason, nameof(form.Reason), "Reason", required: true);
        var words = typed.Text(form.Words, nameof(form.Words), "Why, in words", required: true);
        var because = typed.Text(form.Because, nameof(form.Because), "Why the client should not be told");
        if (typed.Refusal is not null)
            return typed.Refusal;

        var named = (await actor.ToOpenInEmergency(db).Where(c => c.BornOn == born).OrderByDescending(c => c.BeganOn).Take(1_000).ToListAsync(stop))
            .Where(c => string.Equals(c.Name.Trim(), name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Select(c => c.ClientId).Distinct().Count() != 1)
            return NotFound;
        var course = named[0];
        if (course.IsOwn)
            return Own;

        var (glass, refusal) = BreakGlass.Open(actor.UserId, course.ClientId, reason!.Value, words, clock.Now);
        if (glass is null)
            return refusal;
        if (because.Length > 0)
            glass.Withhold(because, actor.UserId);
        db.Add(glass);
        await db.SaveChangesAsync(stop);
        log.GlassBroken(glass.Id, actor.UserId);
        CourseId = course.CourseId;
        GlassCookie.Set(http.HttpContext!, course.CourseId, glass.UntilAt);
        return null;
    }
}
