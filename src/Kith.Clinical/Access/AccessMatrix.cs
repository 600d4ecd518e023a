namespace Kith.Clinical.Access;

/// <summary>A part of a client's record. Every table of a course belongs to one.</summary>
public enum Part
{
    Name,

    /// <summary>How to reach the client, when they were born, who referred them.</summary>
    Contact,

    /// <summary>When sessions are.</summary>
    Times,

    /// <summary>The course, its contracts, its plan of measures and where it stands.</summary>
    Course,

    /// <summary>What was recorded about sessions.</summary>
    Sessions,

    /// <summary>Illness, sick role and timeline.</summary>
    Assessment,

    /// <summary>The people of the inventory and the circle: other people, under aliases.</summary>
    People,

    /// <summary>Areas, formulation, goals and reviews.</summary>
    Formulation,

    /// <summary>Answers, scores, the rhythm log, links and reminders to them.</summary>
    Answers,

    /// <summary>Notes the client may read.</summary>
    SharedNotes,

    /// <summary>Progress notes.</summary>
    Notes,

    /// <summary>Private process notes.</summary>
    ProcessNotes,

    SafetyPlan,

    /// <summary>Alerts, and what clinicians judged: risk, threats, a course off its track.</summary>
    Judgement,
}

/// <summary>By what relationship somebody comes to a record.</summary>
public enum Door
{
    /// <summary>Their own.</summary>
    Self,

    /// <summary>A link to the questions before one session.</summary>
    Link,

    Caseload,

    OnCall,

    Supervision,

    Group,

    Family,

    FrontDesk,

    BreakGlass,
}

/// <summary>What may be done with a part.</summary>
public enum Right
{
    None,

    /// <summary>Added to without being read: a client's answer raises an alert.</summary>
    Add,

    Read,

    Write,
}

/// <summary>
/// Who may do what, as one table: role and door, and what each door opens. Consent and time stand with the doors, in words here and in every query
/// of the actor. A part that is not named is closed.
/// </summary>
public static class AccessMatrix
{
    private static readonly Dictionary<Door, DoorRule> Rules = new()
    {
        [Door.Self] = new(
            [Role.Client], "their own record", "always",
            read: [Part.Name, Part.Contact, Part.Times, Part.Course, Part.Sessions, Part.Assessment, Part.SharedNotes, Part.SafetyPlan],
            write: [Part.People, Part.Formulation, Part.Answers], add: [Part.Judgement]),
        [Door.Link] = new(
            [], "whoever holds the link", "the course is open, and the link neither used, withdrawn, locked nor past the session",
            read: [Part.Times, Part.Course, Part.Sessions], write: [Part.Answers], add: [Part.Judgement]),
        [Door.Caseload] = new(
            [Role.Therapist, Role.Trainee, Role.Supervisor, Role.Facilitator], "the client's own therapist", "the course is theirs; process notes only of their own hand",
            write: [.. Enum.GetValues<Part>()]),
        [Door.OnCall] = new(
            [Role.Therapist, Role.Supervisor], "whoever was asked about an alert while on call", "the alert was passed to them; contact and plan while it is open",
            read: [Part.Name, Part.Contact, Part.Course, Part.Answers, Part.SafetyPlan], write: [Part.Judgement]),
        [Door.Supervision] = new(
            [Role.Supervisor], "the supervisor of the client's therapist", "the supervision lasts and the client's consent to supervision stands; signed notes only",
            read:
            [
                Part.Name, Part.Contact, Part.Times, Part.Course, Part.Sessions, Part.Assessment, Part.People, Part.Formulation, Part.Answers, Part.SharedNotes, Part.Notes, Part.SafetyPlan,
                Part.Judgement,
            ]),
        [Door.Group] = new(
            [Role.Facilitator], "the facilitator of the client's group", "the client is a member of their group",
            read: [Part.Name, Part.Times, Part.Course, Part.Sessions, Part.Answers, Part.SafetyPlan, Part.Judgement]),
        [Door.Family] = new(
            [Role.Carer], "a parent, a guardian or a carer", "a parent or guardian until the age of the place; anybody while the client's consent to share with them stands; a confidential safety plan never",
            read: [Part.Name, Part.Times, Part.SafetyPlan]),
        [Door.FrontDesk] = new(
            [Role.Receptionist], "the front desk", "always",
            read: [Part.Name, Part.Times]),
        [Door.BreakGlass] = new(
            [Role.Therapist, Role.Supervisor], "a clinician who broke the glass", "from the reason given until the time is up or they close it; signed notes only",
            read: [Part.Name, Part.Contact, Part.Times, Part.Course, Part.Sessions, Part.Assessment, Part.Formulation, Part.Answers, Part.SharedNotes, Part.Notes, Part.SafetyPlan, Part.Judgement]),
    };

    /// <summary>What a door opens.</summary>
    public static Right Of(Door door, Part part) => Rules[door].Of(part);

    /// <summary>Whether somebody of that role may ever come through a door.</summary>
    public static bool Opens(Role role, Door door) => Rules[door].Roles.Contains(role);

    /// <summary>Who comes through a door, and while what holds; as they stand in the documentation.</summary>
    public static (string Who, string While, IReadOnlyList<Role> Roles) WordsOf(Door door) => (Rules[door].Who, Rules[door].While, Rules[door].Roles);

    /// <summary>The door somebody of a role comes through unless they say otherwise; null for those who see no record.</summary>
    public static Door? HomeOf(Role? role) => role switch
    {
        Role.Client => Door.Self,
        Role.Therapist or Role.Trainee or Role.Supervisor or Role.Facilitator => Door.Caseload,
        Role.Carer => Door.Family,
        Role.Receptionist => Door.FrontDesk,
        _ => null,
    };

    private sealed class DoorRule(IReadOnlyList<Role> roles, string who, string whileHolds, Part[]? read = null, Part[]? write = null, Part[]? add = null)
    {
        public IReadOnlyList<Role> Roles => roles;

        public string Who => who;

        public string While => whileHolds;

        public Right Of(Part part) => Has(write, part) ? Right.Write : Has(read, part) ? Right.Read : Has(add, part) ? Right.Add : Right.None;

        private static bool Has(Part[]? parts, Part part) => parts is not null && Array.IndexOf(parts, part) >= 0;
    }
}
