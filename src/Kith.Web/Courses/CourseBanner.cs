using System.Globalization;
using Kith.Clinical.Access;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Look;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Courses;

/// <summary>What stands over every page of a course. One query; nothing when the course is not on the actor's caseload.</summary>
public sealed class CourseBanner(KithDb db, Actor actor, ClinicClock clock)
{
    private static readonly ActorQuery<Row> Read = new((actor, db, courseId) => (
        from course in actor.Courses(db).Where(c => c.Id == courseId)
        join client in actor.Clients(db) on course.ClientId equals client.Id
        join stands in actor.Of<CourseStanding>(db) on course.Id equals stands.CourseId
        select new Row(
            client.BornOn,
            stands,
            actor.Of<Formulation>(db).Where(f => f.CourseId == courseId && f.State == FormulationState.Accepted)
                .OrderByDescending(f => f.Number).Select(f => f.FocusAbout).FirstOrDefault(),
            actor.Of<SafetyAlert>(db).Where(a => a.CourseId == courseId && a.DoneAt == null)
                .OrderBy(a => a.RaisedAt).Select(a => (Guid?)a.Id).FirstOrDefault(),
            actor.Of<Contract>(db).Any(c => c.CourseId == courseId),
            actor.Consents(db).Any(k => k.ClientId == client.Id && k.Kind == ConsentKind.Recording && k.Accepted && k.EndedAt == null))).AsNoTracking());

    /// <summary>To be sent ahead.</summary>
    internal static IActorQuery Query => Read;

    public async Task<ClientBannerFacts?> FindAsync(Guid courseId, CancellationToken stop) =>
        (await Read.ListAsync(actor, db, courseId, stop)).SingleOrDefault() is { } found
            ? Of(found.Standing, Client.Age(found.BornOn, await clock.TodayAsync(stop)), found.About, found.AlertId, found.Agreed ? found.Recording : null)
            : null;

    /// <param name="standing">Where the course stands.</param>
    /// <param name="age">The client's, in years.</param>
    /// <param name="about">What the focus is about, in the accepted formulation.</param>
    /// <param name="alertId">The oldest open alert.</param>
    /// <param name="recording">Whether the client agrees to it now; null without a contract.</param>
    public static ClientBannerFacts Of(CourseStanding standing, int age, string? about, Guid? alertId, bool? recording)
    {
        var measure = MeasureLibrary.Get(ProtocolLibrary.Get(standing.ProtocolKey).LeadingMeasure);
        return new()
        {
            Href = $"/courses/{standing.CourseId}",
            Name = standing.ClientName,
            Age = age,
            Phase = standing.Phase,
            Session = standing.SessionsUsed,
            Sessions = standing.SessionsAgreed,
            Focus = FocusWords(standing.Focus, standing.SecondFocus, about),
            LastScore = standing.LastScore is { } last ? measure.SayNamed(last) : null,
            ScoreChange = Against(standing.FirstScore, standing.LastScore, standing.Change),
            OpenAlerts = standing.OpenAlerts,
            AlertHref = alertId is { } alert ? $"/courses/{standing.CourseId}/safety/{alert}" : null,
            PlanHref = standing.HasSafetyPlan ? $"/courses/{standing.CourseId}/safety/plan" : null,
            Consent = recording switch { null => null, true => "therapy, recording", false => "therapy" },
            Closed = standing.ClosedOn?.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        };
    }

    private static string? FocusWords(ProblemArea? focus, ProblemArea? second, string? about)
    {
        var words = ProblemAreas.Words(focus, second);
        return words is null || string.IsNullOrEmpty(about) ? words : $"{words}: {about}";
    }

    private static string? Against(int? first, int? last, Change change) => change is Change.TooEarly || first is null || last is null
        ? null
        : last < first ? $"{first - last} below the first"
        : last > first ? $"{last - first} above the first"
        : "the same as the first";

    private sealed record Row(DateOnly BornOn, CourseStanding Standing, string? About, Guid? AlertId, bool Agreed, bool Recording);
}
