using System.Security.Claims;
using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Audit;
using Kith.Clinical.CheckIn;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Reviews;
using Kith.Clinical.Reminders;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Web.Mail;
using Kith.Web.Reminders;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Http;

namespace Kith.Web.Access;

/// <summary>
/// Whoever is asking. Every read of clinical data starts here, so that what a person may see is part of the query itself:
/// someone else's record and no record give the same empty answer. Nobody signed in sees nothing.
/// </summary>
public sealed class Actor(IHttpContextAccessor http, TimeProvider time)
{
    public const string ClinicClaim = "clinic";

    private ClaimsPrincipal? Who => http.HttpContext?.User;

    public Guid ClinicId => Guid.TryParse(Who?.FindFirstValue(ClinicClaim), out var id) ? id : Guid.Empty;

    public Guid UserId => Guid.TryParse(Who?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;

    public string Name => Who?.FindFirstValue(ClaimTypes.GivenName) ?? "";

    public Role? Role => Enum.TryParse<Role>(Who?.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    /// <summary>The link by which somebody without a sign-in is here; null for everybody else.</summary>
    public LinkPass? Link => LinkPass.Of(Who);

    /// <summary>A therapist: the own caseload. A client: themselves. Anybody else: nobody.</summary>
    public IQueryable<Client> Clients(KithDb db)
    {
        var me = UserId;
        return Role switch
        {
            Clinical.Access.Role.Therapist => db.Set<Client>().Where(c => c.TherapistId == me),
            Clinical.Access.Role.Client => db.Set<Client>().Where(c => c.UserId == me),
            _ => db.Set<Client>().Where(_ => false),
        };
    }

    /// <summary>The courses of those clients. By a link: its course, for as long as the link is open.</summary>
    public IQueryable<Course> Courses(KithDb db)
    {
        if (Link is { } link)
            return CourseOf(link, db);

        var (me, clients) = (UserId, Clients(db));
        return Role switch
        {
            Clinical.Access.Role.Therapist => db.Set<Course>().Where(c => c.TherapistId == me),
            Clinical.Access.Role.Client => db.Set<Course>().Where(c => clients.Any(p => p.Id == c.ClientId)),
            _ => db.Set<Course>().Where(_ => false),
        };
    }

    /// <summary>Rows of those courses. Of notes a client sees the shared ones; a private process note only its author; alerts, what clinicians found about safety, and what was talked over about a course that is not on track, are the clinic's.</summary>
    public IQueryable<T> Of<T>(KithDb db) where T : OfCourse
    {
        if (Link is { } link)
            return Of<T>(link, db);
        if (typeof(T) == typeof(Note))
            return (IQueryable<T>)Notes(db);
        if ((typeof(T) == typeof(SafetyAlert) || typeof(T) == typeof(AlertStep) || typeof(T) == typeof(TrackReview) || typeof(T).IsSubclassOf(typeof(SafetyRecord))) && Role is not Clinical.Access.Role.Therapist)
            return db.Set<T>().Where(_ => false);

        // A standing carries its therapist, so that a caseload needs no second look at each course.
        var me = UserId;
        if (typeof(T) == typeof(CourseStanding) && Role is Clinical.Access.Role.Therapist)
            return (IQueryable<T>)db.Set<CourseStanding>().Where(s => s.TherapistId == me);

        // Worked out beside the query, not inside it: EF would compile and run the call anew each time.
        var courses = Courses(db);
        return db.Set<T>().Where(row => courses.Any(c => c.Id == row.CourseId));
    }

    /// <summary>The own clinic, for its administrators to set. What everybody needs of it comes from <see cref="ClinicClock"/>.</summary>
    public IQueryable<Clinic> OwnClinic(KithDb db)
    {
        var clinic = ClinicId;
        return Role is Clinical.Access.Role.Administrator ? db.Set<Clinic>().Where(c => c.ClinicId == clinic) : db.Set<Clinic>().Where(_ => false);
    }

    /// <summary>Crisis lines the own clinic added. Nothing clinical: for everybody of the clinic; nobody signed in has no clinic.</summary>
    public IQueryable<OwnCrisisLine> OwnLines(KithDb db)
    {
        var clinic = ClinicId;
        return db.Set<OwnCrisisLine>().Where(l => l.ClinicId == clinic && l.WithdrawnOn == null);
    }

    /// <summary>When somebody of the own clinic reached which crisis line.</summary>
    public IQueryable<CrisisLineCheck> LineChecks(KithDb db)
    {
        var clinic = ClinicId;
        return db.Set<CrisisLineCheck>().Where(c => c.ClinicId == clinic);
    }

    /// <summary>What finished courses of the own clinic did, as it was worked out: figures, for its therapists.</summary>
    public IQueryable<ExpectedCourse> Expected(KithDb db)
    {
        var clinic = ClinicId;
        return Role is Clinical.Access.Role.Therapist ? db.Set<ExpectedCourse>().Where(e => e.ClinicId == clinic) : db.Set<ExpectedCourse>().Where(_ => false);
    }

    /// <summary>
    /// Scores of the clinic's newest finished courses, whoever treated them, to work out figures from: a course is finished when it is closed and two
    /// sessions were held. They carry a mark that tells courses apart, and nothing of whose they are.
    /// </summary>
    internal IQueryable<FinishedScore> FinishedScores(KithDb db, string measureKey, int courses)
    {
        var clinic = ClinicId;
        if (Role is not Clinical.Access.Role.Therapist)
            return db.Set<Response>().Where(_ => false).Select(r => new FinishedScore(r.CourseId, 0, 0, r.StartedAt));
        var sessions = db.Set<Session>().Where(s => s.ClinicId == clinic);
        var finished = db.Set<Course>()
            .Where(c => c.ClinicId == clinic && c.ClosedOn != null && sessions.Count(s => s.CourseId == c.Id && s.State == SessionState.Held) > 1)
            .OrderByDescending(c => c.ClosedOn).ThenBy(c => c.Id).Take(courses).Select(c => c.Id);
        return
            from response in db.Set<Response>()
            join session in sessions on response.SessionId equals session.Id
            where response.ClinicId == clinic && response.MeasureKey == measureKey && response.FinishedAt != null && response.SupersededById == null
                && response.Total != null && session.Number != null && finished.Contains(response.CourseId)
            select new FinishedScore(response.CourseId, session.Number!.Value, response.Total!.Value, response.FinishedAt!.Value);
    }

    /// <summary>How those clients want to be reminded; a client who never said has none.</summary>
    public IQueryable<ReminderWish> ReminderWishes(KithDb db)
    {
        var clients = Clients(db);
        return db.Set<ReminderWish>().Where(w => clients.Any(c => c.Id == w.Id));
    }

    /// <summary>When reminders of the own courses left; one that waits or was not wanted is none.</summary>
    public IQueryable<SentReminder> SentReminders(KithDb db) =>
        from reminder in Of<Reminder>(db)
        join mail in db.Set<OutgoingMail>().Where(m => m.End == MailEnd.Sent) on reminder.MailId equals mail.Id
        select new SentReminder { SessionId = reminder.SessionId, At = mail.DoneAt };

    /// <summary>Alerts of the own courses for the answer that raises them: a client never reads one, but their changed answer must find the one it raised.</summary>
    internal IQueryable<SafetyAlert> AlertsToHeighten(KithDb db) =>
        db.Set<SafetyAlert>().Where(row => Courses(db).Any(c => c.Id == row.CourseId));

    private IQueryable<Course> CourseOf(LinkPass link, KithDb db)
    {
        var now = time.GetUtcNow();
        var open = db.Set<CheckInLink>().Where(l => l.Id == link.LinkId && l.CourseId == link.CourseId && l.SessionId == link.SessionId
            && l.UsedAt == null && l.RevokedAt == null && l.WrongTries < CheckInLink.WrongTriesAllowed && l.ExpiresAt > now);
        return db.Set<Course>().Where(c => c.Id == link.CourseId && c.ClosedOn == null && open.Any());
    }

    /// <summary>What questions before one session need: when it is, what was agreed to ask, and what was answered for it. Nothing else.</summary>
    private IQueryable<T> Of<T>(LinkPass link, KithDb db) where T : OfCourse
    {
        var courses = CourseOf(link, db);
        if (typeof(T) == typeof(Response))
            return (IQueryable<T>)db.Set<Response>().Where(r => courses.Any(c => c.Id == r.CourseId) && r.SessionId == link.SessionId);
        if (typeof(T) == typeof(CheckInLink))
            return (IQueryable<T>)db.Set<CheckInLink>().Where(l => courses.Any(c => c.Id == l.CourseId) && l.SessionId == link.SessionId);
        return typeof(T) == typeof(Session) || typeof(T) == typeof(Contract) || typeof(T) == typeof(MeasureChoice)
            ? db.Set<T>().Where(row => courses.Any(c => c.Id == row.CourseId))
            : db.Set<T>().Where(_ => false);
    }

    /// <summary>Alerts whoever asks was asked about: a therapist those of the own courses, and those they were asked about while on call.</summary>
    public IQueryable<SafetyAlert> AskedAbout(KithDb db)
    {
        var (me, courses) = (UserId, Courses(db));
        return Role is Clinical.Access.Role.Therapist
            ? db.Set<SafetyAlert>().Where(a => a.OnCallId == me || courses.Any(c => c.Id == a.CourseId))
            : db.Set<SafetyAlert>().Where(_ => false);
    }

    /// <summary>The steps of those alerts.</summary>
    public IQueryable<AlertStep> StepsAskedAbout(KithDb db)
    {
        var asked = AskedAbout(db);
        return db.Set<AlertStep>().Where(s => asked.Any(a => a.Id == s.AlertId));
    }

    /// <summary>The courses of those alerts that a therapist was asked about while on call: not on their caseload, and theirs to read only as far as the alert needs.</summary>
    public IQueryable<Course> OnCallCourses(KithDb db)
    {
        var me = UserId;
        return Role is Clinical.Access.Role.Therapist
            ? db.Set<Course>().Where(c => db.Set<SafetyAlert>().Any(a => a.CourseId == c.Id && a.OnCallId == me))
            : db.Set<Course>().Where(_ => false);
    }

    /// <summary>Rows of those courses that help in a crisis.</summary>
    public IQueryable<T> OnCallOf<T>(KithDb db) where T : OfCourse
    {
        var courses = OnCallCourses(db);
        return db.Set<T>().Where(row => courses.Any(c => c.Id == row.CourseId));
    }

    /// <summary>The clients of those courses.</summary>
    public IQueryable<Client> OnCallClients(KithDb db)
    {
        var courses = OnCallCourses(db);
        return db.Set<Client>().Where(client => courses.Any(c => c.ClientId == client.Id));
    }

    /// <summary>Alerts that nobody has acknowledged and every administrator was asked about. They see that it waits and for whom, not what it says.</summary>
    public IQueryable<SafetyAlert> LeftToAdministrators(KithDb db) => Role is Clinical.Access.Role.Administrator
        ? db.Set<SafetyAlert>().Where(a => a.DoneAt == null && a.AcknowledgedAt == null && a.Asked == Asked.Administrators)
        : db.Set<SafetyAlert>().Where(_ => false);

    /// <summary>Who watches in the clinic: no clinical row, for everybody signed in.</summary>
    public IQueryable<T> OfClinic<T>(KithDb db) where T : OfClinic
    {
        if (typeof(T) != typeof(Watch) && typeof(T) != typeof(OnCallDuty))
            throw new ArgumentException($"{typeof(T).Name} is read by way of a course.", nameof(db));
        var clinic = ClinicId;
        return db.Set<T>().Where(row => row.ClinicId == clinic);
    }

    /// <summary>The audit trail: an administrator reads the clinic's, a client what was done on their own record.</summary>
    public IQueryable<AuditEntry> Trail(KithDb db)
    {
        var clinic = ClinicId;
        if (Role is Clinical.Access.Role.Administrator)
            return db.Set<AuditEntry>().Where(e => e.ClinicId == clinic);
        var courses = Courses(db);
        return Role is Clinical.Access.Role.Client
            ? db.Set<AuditEntry>().Where(e => courses.Any(c => c.Id == e.CourseId))
            : db.Set<AuditEntry>().Where(_ => false);
    }

    /// <summary>Words that the clinic brought for measures: everybody of the clinic may be asked in them.</summary>
    public IQueryable<ClinicWording> Wordings(KithDb db) => Role is null && Link is null ? db.Set<ClinicWording>().Where(_ => false) : db.Set<ClinicWording>();

    private IQueryable<Note> Notes(KithDb db)
    {
        var (me, courses) = (UserId, Courses(db));
        var own = db.Set<Note>().Where(n => courses.Any(c => c.Id == n.CourseId));
        return Role is Clinical.Access.Role.Therapist
            ? own.Where(n => n.Kind == NoteKind.Progress || n.AuthorId == me)
            : own.Where(n => n.Kind == NoteKind.Progress && n.SharedAt != null);
    }
}

/// <summary>A score of a finished course.</summary>
/// <param name="CourseId">Tells courses apart; it goes nowhere else.</param>
/// <param name="Session">Number of the session it was given for.</param>
/// <param name="Total">In the unit of the measure.</param>
/// <param name="FinishedAt">When it was given.</param>
internal sealed record FinishedScore(Guid CourseId, int Session, int Total, DateTimeOffset FinishedAt);
