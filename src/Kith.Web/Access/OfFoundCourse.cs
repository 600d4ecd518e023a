using Kith.Clinical.CheckIn;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Kith.Web.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Access;

/// <summary>
/// What the questions before a session, and the standing, need of a course. Asked only about a course that was found through the actor, so whose it is need not be looked
/// at again; prepared, because every answer goes through here.
/// </summary>
internal static class OfFoundCourse
{
    public static readonly ActorQuery<SessionFact> Sessions = new(
        (_, db, courseId) => db.Set<Session>().Where(s => s.CourseId == courseId).Select(s => new SessionFact(s.Id, s.Number, s.StartsAt, s.State == SessionState.Planned, s.Counts)), whoever: true);

    public static readonly ActorQuery<Contract> Contracts = new((_, db, courseId) => db.Set<Contract>().AsNoTracking().Where(c => c.CourseId == courseId), whoever: true);

    /// <summary>What was chosen over the protocol.</summary>
    public static readonly ActorQuery<MeasureChoice> Choices = new((_, db, courseId) => db.Set<MeasureChoice>().AsNoTracking().Where(c => c.CourseId == courseId).OrderBy(c => c.Number).Take(MeasurePlans.MostChoices), whoever: true);

    /// <summary>Answers to sessions still to come, also those that others took the place of.</summary>
    public static readonly ActorQuery<Response> Answers = new((_, db, courseId) => Given(db, courseId).AsNoTracking(), whoever: true);

    /// <summary>The same, to be changed.</summary>
    public static readonly ActorQuery<Response> AnswersToChange = new((_, db, courseId) => Given(db, courseId), whoever: true);

    /// <summary>Links nobody has used up, to be changed.</summary>
    public static readonly ActorQuery<CheckInLink> LinksToChange = new((_, db, courseId) => db.Set<CheckInLink>().Where(l => l.CourseId == courseId && l.UsedAt == null), whoever: true);

    private static IQueryable<Response> Given(KithDb db, Guid courseId) => db.Set<Response>().Where(r => r.CourseId == courseId
        && db.Set<Session>().Any(s => s.Id == r.SessionId && s.State == SessionState.Planned));
}
