using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Assessment;
using Kith.Clinical.Audit;
using Kith.Clinical.CheckIn;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Goals;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Reminders;
using Kith.Clinical.Reviews;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;
using Kith.Web.Access;

namespace Kith.Web.Tests.Access;

/// <summary>
/// Who may see which row, said once more and in another way: as plain sentences over plain lists, from the pages that say who may see what, and
/// without a look at the program's own table or queries. Where the two disagree, one of them is wrong.
/// </summary>
internal sealed class AccessModel(AccessWorld world)
{
    /// <summary>Whether somebody who comes in by that door reads the row.</summary>
    public bool Reads(KithUser who, Door door, object row) => row is OfClinic of && of.ClinicId == who.ClinicId && MayComeIn(who.Role, door) && row switch
    {
        Client client => ReadsClient(who, door, client),
        Course course => Reaches(who, door, course),
        Note note => Reaches(who, door, CourseOf(note)) && ReadsNote(who, door, note),
        SafetyPlan plan => Reaches(who, door, CourseOf(plan)) && Opens(door, plan) && !(door is Door.Family && TiesOf(who, CourseOf(plan)).Any(r => r.PlanIsConfidential)),
        OfCourse part => Reaches(who, door, CourseOf(part)) && Opens(door, part),
        Consent consent => IsOwnOrTreated(who, door, consent.ClientId),
        Relation relation => IsOwnOrTreated(who, door, relation.ClientId),
        _ => throw new ArgumentException($"Nobody said who reads {row.GetType().Name}.", nameof(row)),
    };

    /// <summary>Whether they may change it.</summary>
    public bool Writes(KithUser who, Door door, OfCourse row) => Reads(who, door, row) && (door is Door.Caseload || (door is Door.Self
        && row is Person or CircleSnapshot or CandidateArea or Formulation or Goal or Review or Response or LoggedDay or CheckInLink or Reminder));

    /// <summary>Whether they see when a session is, and with whom.</summary>
    public bool SeesTime(KithUser who, Door door, Session session) =>
        session.ClinicId == who.ClinicId && MayComeIn(who.Role, door) && door is not (Door.Link or Door.OnCall) && Reaches(who, door, CourseOf(session));

    /// <summary>Whether they see whose it is.</summary>
    public bool SeesName(KithUser who, Door door, Course course) =>
        course.ClinicId == who.ClinicId && MayComeIn(who.Role, door) && door is not (Door.Link or Door.OnCall) && Reaches(who, door, course);

    /// <summary>The trail: an administrator all of it, a client what concerns their courses.</summary>
    public bool ReadsTrail(KithUser who, AuditEntry entry) => entry.ClinicId == who.ClinicId && (who.Role is Role.Administrator
        || (who.Role is Role.Client && world.Courses.Any(c => c.Id == entry.CourseId && c.ClinicId == who.ClinicId && IsOwn(who, c.ClientId))));

    public static bool ReadsSupervision(KithUser who, Supervision supervision) => supervision.ClinicId == who.ClinicId
        && (who.Role is Role.Administrator || who.Id == supervision.SupervisorId || who.Id == supervision.SuperviseeId);

    /// <summary>A second person sees who broke which glass: never the one who did.</summary>
    public static bool Reviews(KithUser who, BreakGlass glass) =>
        glass.ClinicId == who.ClinicId && who.Role is Role.Supervisor or Role.Administrator && glass.ClinicId == who.ClinicId && glass.UserId != who.Id;

    /// <summary>Questions about privacy are answered by whoever is named; while nobody is, by every administrator.</summary>
    public bool Answers(KithUser who) => world.OfficerId is { } named ? who.Id == named : who.Role is Role.Administrator;

    /// <summary>A client learns of it unless it was withheld; a therapist of what others did to the own clients.</summary>
    public bool IsToldOf(KithUser who, Door door, BreakGlass glass) => glass.ClinicId == who.ClinicId && MayComeIn(who.Role, door) && door switch
    {
        Door.Self => IsOwn(who, glass.ClientId) && glass.WithheldBecause.Length == 0,
        Door.Caseload => IsTreated(who, glass.ClientId) && glass.UserId != who.Id,
        _ => false,
    };

    private static bool MayComeIn(Role role, Door door) => role switch
    {
        Role.Client => door is Door.Self,
        Role.Therapist => door is Door.Caseload or Door.OnCall or Door.BreakGlass,
        Role.Trainee => door is Door.Caseload,
        Role.Supervisor => door is Door.Caseload or Door.OnCall or Door.BreakGlass or Door.Supervision,
        Role.Facilitator => door is Door.Caseload or Door.Group,
        Role.Carer => door is Door.Family,
        Role.Receptionist => door is Door.FrontDesk,
        _ => false,
    };

    private bool Reaches(KithUser who, Door door, Course course) => course.ClinicId == who.ClinicId && door switch
    {
        Door.Self => IsOwn(who, course.ClientId),
        Door.Caseload => course.TherapistId == who.Id,
        Door.FrontDesk => true,
        Door.Supervision => Agreed(course.ClientId, ConsentKind.Supervision, null) && world.Supervisions.Any(s =>
            s.ClinicId == who.ClinicId && s.SupervisorId == who.Id && s.SuperviseeId == course.TherapistId && s.EndedAt is null),
        Door.Group => TiesOf(who, course).Any(r => r.Kind is RelationKind.Facilitator),
        Door.Family => TiesOf(who, course).Any(r => r.Kind switch
        {
            RelationKind.Guardian => world.Now < r.UntilAt || Agreed(course.ClientId, ConsentKind.Sharing, who.Id),
            RelationKind.Carer => Agreed(course.ClientId, ConsentKind.Sharing, who.Id),
            _ => false,
        }),
        Door.BreakGlass => world.Glasses.Any(g => g.ClinicId == who.ClinicId && g.UserId == who.Id && g.ClientId == course.ClientId
            && g.ClosedAt is null && g.OpenedAt <= world.Now && world.Now < g.UntilAt),
        _ => false,
    };

    private IEnumerable<Relation> TiesOf(KithUser who, Course course) =>
        world.Relations.Where(r => r.ClinicId == who.ClinicId && r.UserId == who.Id && r.ClientId == course.ClientId && r.EndedAt is null);

    private bool Agreed(Guid clientId, ConsentKind kind, Guid? with) =>
        world.Consents.Any(k => k.ClinicId == world.ClinicId && k.ClientId == clientId && k.Kind == kind && k.Accepted && k.EndedAt is null && k.WithUserId == with);

    private static bool Opens(Door door, OfCourse row) => door is Door.Caseload || row switch
    {
        Session or Contract or CourseStanding or MeasureChoice => door is Door.Self or Door.Supervision or Door.Group or Door.BreakGlass,
        IllnessEpisode or SickRole or TimelineEvent => door is Door.Self or Door.Supervision or Door.BreakGlass,
        Person or CircleSnapshot => door is Door.Self or Door.Supervision,
        CandidateArea or Formulation or Goal or Review => door is Door.Self or Door.Supervision or Door.BreakGlass,
        Response or LoggedDay or CheckInLink or Reminder => door is Door.Self or Door.Supervision or Door.Group or Door.BreakGlass,
        SafetyPlan => door is Door.Self or Door.Supervision or Door.Group or Door.Family or Door.BreakGlass,
        SafetyAlert or AlertStep or SafetyRecord or TrackReview => door is Door.Supervision or Door.Group or Door.BreakGlass,
        _ => throw new ArgumentException($"Nobody said who reads {row.GetType().Name}.", nameof(row)),
    };

    private static bool ReadsNote(KithUser who, Door door, Note note) => note.Kind is NoteKind.Process
        ? door is Door.Caseload && note.AuthorId == who.Id
        : door switch
        {
            Door.Caseload => true,
            Door.Self => note.SharedAt is not null,
            Door.Supervision or Door.BreakGlass => note.SignedAt is not null,
            _ => false,
        };

    private bool ReadsClient(KithUser who, Door door, Client client) => door switch
    {
        Door.Self => client.UserId == who.Id,
        Door.Caseload => client.TherapistId == who.Id,
        Door.BreakGlass or Door.Supervision => world.Courses.Any(c => c.ClientId == client.Id && Reaches(who, door, c)),
        _ => false,
    };

    private bool IsOwnOrTreated(KithUser who, Door door, Guid clientId) =>
        (door is Door.Self && IsOwn(who, clientId)) || (door is Door.Caseload && IsTreated(who, clientId));

    public bool IsOwn(KithUser who, Guid clientId) => world.Clients.Any(c => c.ClinicId == who.ClinicId && c.Id == clientId && c.UserId == who.Id);

    private bool IsTreated(KithUser who, Guid clientId) => world.Clients.Any(c => c.ClinicId == who.ClinicId && c.Id == clientId && c.TherapistId == who.Id);

    private Course CourseOf(OfCourse row) => world.Courses.Single(c => c.ClinicId == row.ClinicId && c.Id == row.CourseId);
}
