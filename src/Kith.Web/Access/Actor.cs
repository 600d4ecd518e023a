using System.Security.Claims;
using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Audit;
using Kith.Clinical.CheckIn;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Reminders;
using Kith.Clinical.Retention;
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
public sealed partial class Actor(IHttpContextAccessor http, TimeProvider time)
{
    public const string ClinicClaim = "clinic";

    private Door? entered;

    private ClaimsPrincipal? Who => http.HttpContext?.User;

    public Guid ClinicId => Guid.TryParse(Who?.FindFirstValue(ClinicClaim), out var id) ? id : Guid.Empty;

    public Guid UserId => Guid.TryParse(Who?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;

    public string Name => Who?.FindFirstValue(ClaimTypes.GivenName) ?? "";

    public Role? Role => Enum.TryParse<Role>(Who?.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    /// <summary>The link by which somebody without a sign-in is here; null for everybody else.</summary>
    public LinkPass? Link => LinkPass.Of(Who);

    /// <summary>By what relationship whoever asks comes to records; null for those who see none.</summary>
    public Door? Door => entered ?? (Link is not null ? Clinical.Access.Door.Link : AccessMatrix.HomeOf(Role));

    /// <summary>Reads through another door for the rest of the request. Nothing of a record is written through it.</summary>
    public void Enter(Door door)
    {
        if (Role is not { } role || !AccessMatrix.Opens(role, door))
            throw new InvalidOperationException($"A {Role} does not come in by {door}.");
        entered = door;
    }

    /// <summary>Asked of every row of a course that is about to be saved.</summary>
    internal bool MayWrite(OfCourse row) => Door is not { } door || AccessMatrix.Of(door, Parts.Of(row.GetType())) is Right.Write or Right.Add;

    /// <summary>Those whose contact may be read through the door. A therapist: the own caseload. A client: themselves. Most others: nobody.</summary>
    public IQueryable<Client> Clients(KithDb db)
    {
        var (me, courses) = (UserId, Courses(db));
        return Door switch
        {
            Clinical.Access.Door.Caseload => db.Set<Client>().Where(c => c.TherapistId == me),
            Clinical.Access.Door.Self => db.Set<Client>().Where(c => c.UserId == me),
            Clinical.Access.Door.BreakGlass or Clinical.Access.Door.Supervision => db.Set<Client>().Where(client => courses.Any(c => c.ClientId == client.Id)),
            _ => db.Set<Client>().Where(_ => false),
        };
    }

    /// <summary>The courses behind the door: who, consent and time are part of the query.</summary>
    public IQueryable<Course> Courses(KithDb db)
    {
        var (me, now) = (UserId, time.GetUtcNow());
        return Door switch
        {
            Clinical.Access.Door.Link => CourseOf(Link!, db),
            Clinical.Access.Door.Caseload => db.Set<Course>().Where(c => c.TherapistId == me),
            Clinical.Access.Door.Self => db.Set<Course>().Where(c => db.Set<Client>().Any(p => p.Id == c.ClientId && p.UserId == me)),
            Clinical.Access.Door.Supervision => db.Set<Course>().Where(c =>
                db.Set<Supervision>().Any(s => s.SupervisorId == me && s.SuperviseeId == c.TherapistId && s.EndedAt == null)
                && db.Set<Consent>().Any(k => k.ClientId == c.ClientId && k.Kind == ConsentKind.Supervision && k.Accepted && k.EndedAt == null)),
            Clinical.Access.Door.Group => db.Set<Course>().Where(c =>
                db.Set<Relation>().Any(r => r.UserId == me && r.ClientId == c.ClientId && r.Kind == RelationKind.Facilitator && r.EndedAt == null)),
            Clinical.Access.Door.Family => db.Set<Course>().Where(c =>
                db.Set<Relation>().Any(r => r.UserId == me && r.ClientId == c.ClientId && r.EndedAt == null && r.Kind != RelationKind.Facilitator
                    && ((r.Kind == RelationKind.Guardian && r.UntilAt > now)
                        || db.Set<Consent>().Any(k => k.ClientId == c.ClientId && k.Kind == ConsentKind.Sharing && k.WithUserId == me && k.Accepted && k.EndedAt == null)))),
            Clinical.Access.Door.FrontDesk => db.Set<Course>(),
            Clinical.Access.Door.BreakGlass => db.Set<Course>().Where(c =>
                db.Set<BreakGlass>().Any(g => g.UserId == me && g.ClientId == c.ClientId && g.ClosedAt == null && g.OpenedAt <= now && g.UntilAt > now)),
            _ => db.Set<Course>().Where(_ => false),
        };
    }

    /// <summary>Rows of those courses, as far as the door opens their part: see <see cref="AccessMatrix"/>. Of notes a client sees the shared ones; a private process note only its author.</summary>
    public IQueryable<T> Of<T>(KithDb db) where T : OfCourse
    {
        if (Link is { } link)
            return Of<T>(link, db);
        if (Door is not { } door)
            return db.Set<T>().Where(_ => false);
        if (typeof(T) == typeof(Note))
            return (IQueryable<T>)Notes(door, db);
        if (!door.Reads(typeof(T)))
            return db.Set<T>().Where(_ => false);

        // A standing carries its therapist, so that a caseload needs no second look at each course.
        var me = UserId;
        if (typeof(T) == typeof(CourseStanding) && door is Clinical.Access.Door.Caseload)
            return (IQueryable<T>)db.Set<CourseStanding>().Where(s => s.TherapistId == me);

        // Worked out beside the query, not inside it: EF would compile and run the call anew each time.
        var courses = Courses(db);
        if (typeof(T) == typeof(SafetyPlan) && door is Clinical.Access.Door.Family)
            courses = courses.Where(c => !db.Set<Relation>().Any(r => r.UserId == me && r.ClientId == c.ClientId && r.EndedAt == null && r.PlanIsConfidential));
        return db.Set<T>().Where(row => courses.Any(c => c.Id == row.CourseId));
    }

    /// <summary>The own clinic, for its administrators to set. What everybody needs of it comes from <see cref="ClinicClock"/>.</summary>
    public IQueryable<Clinic> OwnClinic(KithDb db)
    {
        var clinic = ClinicId;
        return Role is Clinical.Access.Role.Administrator ? db.Set<Clinic>().Where(c => c.ClinicId == clinic) : db.Set<Clinic>().Where(_ => false);
    }

    /// <summary>Records this clinician opened in an emergency and has not closed: every page says so while it lasts.</summary>
    public IQueryable<BreakGlass> OpenGlasses(KithDb db)
    {
        var (me, now) = (UserId, time.GetUtcNow());
        return db.Set<BreakGlass>().Where(g => g.UserId == me && g.ClosedAt == null && g.OpenedAt <= now && g.UntilAt > now);
    }

    /// <summary>Records opened in an emergency, for a second person: supervisors and administrators see who, when and why, of others only.</summary>
    public IQueryable<BreakGlass> GlassesToReview(KithDb db)
    {
        var me = UserId;
        return Role is Clinical.Access.Role.Supervisor or Clinical.Access.Role.Administrator
            ? db.Set<BreakGlass>().Where(g => g.UserId != me)
            : db.Set<BreakGlass>().Where(_ => false);
    }

    /// <summary>Every course with whose it is, for the one look by name and date of birth that opens a record in an emergency.</summary>
    internal IQueryable<CourseOfOthers> ToOpenInEmergency(KithDb db)
    {
        var me = UserId;
        return from course in Role is { } role && AccessMatrix.Opens(role, Clinical.Access.Door.BreakGlass) ? db.Set<Course>() : db.Set<Course>().Where(_ => false)
               join client in db.Set<Client>() on course.ClientId equals client.Id
               select new CourseOfOthers
               {
                   CourseId = course.Id, BeganOn = course.BeganOn, ClientId = client.Id, Name = client.Name, BornOn = client.BornOn, IsOwn = course.TherapistId == me,
               };
    }

    /// <summary>Records of the own clients that somebody opened in an emergency. A client's list leaves out what a clinician withheld.</summary>
    public IQueryable<BreakGlass> GlassesOfClients(KithDb db)
    {
        var (me, clients) = (UserId, Clients(db));
        return Door switch
        {
            Clinical.Access.Door.Caseload => db.Set<BreakGlass>().Where(g => g.UserId != me && clients.Any(c => c.Id == g.ClientId)),
            Clinical.Access.Door.Self => db.Set<BreakGlass>().Where(g => g.WithheldBecause == "" && clients.Any(c => c.Id == g.ClientId)),
            _ => db.Set<BreakGlass>().Where(_ => false),
        };
    }

    /// <summary>What the own clients agreed to or not.</summary>
    public IQueryable<Consent> Consents(KithDb db)
    {
        var clients = Clients(db);
        return Door is Clinical.Access.Door.Caseload or Clinical.Access.Door.Self
            ? db.Set<Consent>().Where(k => clients.Any(c => c.Id == k.ClientId))
            : db.Set<Consent>().Where(_ => false);
    }

    /// <summary>Who is tied to the own clients, besides their therapist. An administrator sees who leads which groups' members and who is family, by account.</summary>
    public IQueryable<Relation> Relations(KithDb db)
    {
        var clients = Clients(db);
        return Door is Clinical.Access.Door.Caseload or Clinical.Access.Door.Self
            ? db.Set<Relation>().Where(r => clients.Any(c => c.Id == r.ClientId))
            : db.Set<Relation>().Where(_ => false);
    }

    /// <summary>Who supervises whom: an administrator all of the clinic, others what they are part of.</summary>
    public IQueryable<Supervision> Supervisions(KithDb db)
    {
        var me = UserId;
        return Role is Clinical.Access.Role.Administrator
            ? db.Set<Supervision>()
            : db.Set<Supervision>().Where(s => s.SupervisorId == me || s.SuperviseeId == me);
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
        return Door is Clinical.Access.Door.Caseload ? db.Set<ExpectedCourse>().Where(e => e.ClinicId == clinic) : db.Set<ExpectedCourse>().Where(_ => false);
    }

    /// <summary>
    /// Scores of the clinic's newest finished courses, whoever treated them, to work out figures from: a course is finished when it is closed and two
    /// sessions were held. They carry a mark that tells courses apart, and nothing of whose they are.
    /// </summary>
    internal IQueryable<FinishedScore> FinishedScores(KithDb db, string measureKey, int courses)
    {
        var clinic = ClinicId;
        if (Door is not Clinical.Access.Door.Caseload)
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

    private bool MayBeOnCall => Role is { } role && AccessMatrix.Opens(role, Clinical.Access.Door.OnCall);

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
        return MayBeOnCall
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
        return MayBeOnCall
            ? db.Set<Course>().Where(c => db.Set<SafetyAlert>().Any(a => a.CourseId == c.Id && a.OnCallId == me))
            : db.Set<Course>().Where(_ => false);
    }

    /// <summary>Rows of those courses that help in a crisis.</summary>
    public IQueryable<T> OnCallOf<T>(KithDb db) where T : OfCourse
    {
        if (!Clinical.Access.Door.OnCall.Reads(typeof(T)))
            return db.Set<T>().Where(_ => false);
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

    /// <summary>Whose records the clinic keeps, and until when they were here: for the administrator, who decides how long. Names and days, nothing clinical.</summary>
    public IQueryable<ClinicRecord> Records(KithDb db)
    {
        var clinic = ClinicId;
        var clients = Role is Clinical.Access.Role.Administrator ? db.Set<Client>().Where(c => c.ClinicId == clinic) : db.Set<Client>().Where(_ => false);
        return clients.Select(c => new ClinicRecord
        {
            ClientId = c.Id,
            Name = c.Name,
            BornOn = c.BornOn,
            IsOpen = db.Set<Course>().Any(course => course.ClientId == c.Id && course.ClosedOn == null),
            LastOn = db.Set<Course>().Where(course => course.ClientId == c.Id).Max(course => course.ClosedOn),
        });
    }

    /// <summary>What was decided about how long records are kept.</summary>
    public IQueryable<RetentionDecision> Retention(KithDb db)
    {
        var clinic = ClinicId;
        return Role is Clinical.Access.Role.Administrator ? db.Set<RetentionDecision>().Where(d => d.ClinicId == clinic) : db.Set<RetentionDecision>().Where(_ => false);
    }

    /// <summary>Words that the clinic brought for measures: everybody of the clinic may be asked in them.</summary>
    public IQueryable<ClinicWording> Wordings(KithDb db) => Role is null && Link is null ? db.Set<ClinicWording>().Where(_ => false) : db.Set<ClinicWording>();

    private IQueryable<Note> Notes(Door door, KithDb db)
    {
        var (me, courses) = (UserId, Courses(db));
        var own = db.Set<Note>().Where(n => courses.Any(c => c.Id == n.CourseId));
        return door switch
        {
            Clinical.Access.Door.Caseload => own.Where(n => n.Kind == NoteKind.Progress || n.AuthorId == me),
            _ when AccessMatrix.Of(door, Part.Notes) >= Right.Read => own.Where(n => n.Kind == NoteKind.Progress && n.SignedAt != null),
            _ when AccessMatrix.Of(door, Part.SharedNotes) >= Right.Read => own.Where(n => n.Kind == NoteKind.Progress && n.SharedAt != null),
            _ => own.Where(_ => false),
        };
    }
}
