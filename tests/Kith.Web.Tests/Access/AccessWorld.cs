using System.Security.Cryptography;
using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Privacy;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Kith.Web.Tests.Storage;

namespace Kith.Web.Tests.Access;

/// <summary>A clinic made by chance: people of every role, clients, courses with two rows of every table, and all that ties them together, standing or ended.</summary>
internal sealed class AccessWorld
{
    private static readonly Role[] Staff =
    [
        Role.Therapist, Role.Therapist, Role.Trainee, Role.Supervisor, Role.Supervisor, Role.Facilitator, Role.Facilitator, Role.Carer, Role.Carer, Role.Receptionist, Role.Manager,
        Role.Administrator,
    ];

    private readonly Random chance;

    public AccessWorld(Guid clinicId, int seed, DateTimeOffset now, KithDb db)
    {
        (ClinicId, Now, chance) = (clinicId, now, new(seed));
        Users = [.. Staff.Select(User), .. Enumerable.Range(0, 3).Select(_ => User(Role.Client))];
        Clients = [.. Enumerable.Range(0, 5).Select(Client)];
        Courses = [.. Clients.SelectMany(c => Enumerable.Range(0, chance.Next(1, 3)).Select(_ => Course(c)))];
        Supervisions = [.. Pairs(Role.Supervisor, Role.Therapist, Role.Trainee, Role.Supervisor).Where(_ => Often()).Select(Supervision)];
        Relations = [.. With(Role.Carer, Role.Facilitator).SelectMany(u => Clients.Where(_ => Often()).Select(c => Relation(u, c)))];
        Consents = [.. Clients.SelectMany(ConsentsOf)];
        Glasses = [.. With(Role.Therapist, Role.Supervisor).SelectMany(u => Clients.Where(_ => Often()).Select(c => Glass(u, c)))];
        Questions = [.. Clients.Where(_ => Often()).Select(c => new PrivacyQuestion { ClinicId = ClinicId, Id = Guid.CreateVersion7(), ClientId = c.Id, Words = "Why?", AskedAt = Now })];
        OfficerId = Often() ? OneOf(With(Role.Therapist, Role.Receptionist, Role.Administrator)).Id : null;
        var tables = Twin.Types(db).Where(t => t.IsAssignableTo(typeof(OfCourse))).ToList();
        Rows = [.. Courses.SelectMany(c => Enumerable.Range(1, 2).SelectMany(n => RowsOf(c, n, tables)))];
    }

    public Guid ClinicId { get; }

    public DateTimeOffset Now { get; }

    public IReadOnlyList<KithUser> Users { get; }

    public IReadOnlyList<Client> Clients { get; }

    public IReadOnlyList<Course> Courses { get; }

    public IReadOnlyList<Supervision> Supervisions { get; }

    public IReadOnlyList<Relation> Relations { get; }

    public IReadOnlyList<Consent> Consents { get; }

    public IReadOnlyList<BreakGlass> Glasses { get; }

    public IReadOnlyList<PrivacyQuestion> Questions { get; }

    /// <summary>Who looks after privacy; null in a clinic that named nobody.</summary>
    public Guid? OfficerId { get; }

    /// <summary>Two rows of every table of every course.</summary>
    public IReadOnlyList<OfCourse> Rows { get; }

    /// <summary>All of it, in an order the database takes.</summary>
    public IEnumerable<object> Everything => [.. Users, .. Clients, .. Courses, .. Supervisions, .. Relations, .. Consents, .. Glasses, .. Questions, .. Rows];

    private KithUser User(Role role)
    {
        var id = Guid.CreateVersion7();
        return new() { Id = id, ClinicId = ClinicId, Name = $"{role}", Role = role, UserName = $"{id}@world.example", NormalizedUserName = $"{id}@WORLD.EXAMPLE" };
    }

    private IReadOnlyList<KithUser> With(params Role[] roles) => [.. Users.Where(u => roles.Contains(u.Role))];

    private KithUser OneOf(IReadOnlyList<KithUser> users) => users[chance.Next(users.Count)];

    private KithUser Treating() => OneOf(With(Role.Therapist, Role.Trainee, Role.Supervisor, Role.Facilitator));

    private bool Often() => chance.Next(5) < 3;

    private IEnumerable<(KithUser First, KithUser Second)> Pairs(Role first, params Role[] second) =>
        With(first).SelectMany(f => With(second).Where(s => s.Id != f.Id).Select(s => (f, s)));

    private Client Client(int index)
    {
        var accounts = With(Role.Client);
        return new()
        {
            ClinicId = ClinicId, Id = Guid.CreateVersion7(), TherapistId = Treating().Id, UserId = index < accounts.Count ? accounts[index].Id : null, Name = $"Client {index}",
            BornOn = new(2000, 1, 1),
        };
    }

    private Course Course(Client client) => new()
    {
        ClinicId = ClinicId, Id = Guid.CreateVersion7(), ClientId = client.Id, TherapistId = Often() ? client.TherapistId : Treating().Id, ProtocolKey = "acute-adult",
        BeganOn = new(2026, 1, 5),
    };

    private Supervision Supervision((KithUser Supervisor, KithUser Supervisee) two)
    {
        var supervision = new Supervision { ClinicId = ClinicId, Id = Guid.CreateVersion7(), SupervisorId = two.Supervisor.Id, SuperviseeId = two.Supervisee.Id, SinceAt = Now.AddDays(-9) };
        return MaybeEnded(supervision, supervision.End);
    }

    private Relation Relation(KithUser user, Client client)
    {
        var kind = user.Role is Role.Facilitator ? RelationKind.Facilitator : Often() ? RelationKind.Guardian : RelationKind.Carer;
        var relation = new Relation
        {
            ClinicId = ClinicId, Id = Guid.CreateVersion7(), UserId = user.Id, ClientId = client.Id, Kind = kind, SinceAt = Now.AddDays(-9), PlanIsConfidential = Often(),
            UntilAt = kind is RelationKind.Guardian && Often() ? Now.AddMinutes(chance.Next(-90, 90)) : null,
        };
        return MaybeEnded(relation, relation.End);
    }

    private IEnumerable<Consent> ConsentsOf(Client client)
    {
        (ConsentKind Kind, Guid? With)[] asked = [.. Enum.GetValues<ConsentKind>().Where(k => k is not ConsentKind.Sharing).Select(k => (k, (Guid?)null)), .. With(Role.Carer).Select(u => (ConsentKind.Sharing, (Guid?)u.Id))];
        foreach (var (kind, with) in asked.SelectMany(a => Enumerable.Repeat(a, chance.Next(3))))
        {
            var consent = new Consent
            {
                ClinicId = ClinicId, Id = Guid.CreateVersion7(), ClientId = client.Id, Kind = kind, WithUserId = with, Wording = 1, Words = "Words", Accepted = Often(), AnsweredAt = Now.AddDays(-3),
            };
            yield return MaybeEnded(consent, consent.End);
        }
    }

    private BreakGlass Glass(KithUser user, Client client)
    {
        var opened = Now.AddMinutes(chance.Next(-90, 30));
        var (glass, _) = BreakGlass.Open(user.Id, client.Id, BreakGlassReason.ImmediateDanger, "Words", opened);
        glass!.ClinicId = ClinicId;
        if (chance.Next(4) == 0)
            glass.Close(opened.AddMinutes(1));
        if (chance.Next(3) == 0)
            glass.Withhold("It would put her in danger.", user.Id);
        return glass;
    }

    private T MaybeEnded<T>(T row, Func<Guid, DateTimeOffset, Refusal?> end)
    {
        if (chance.Next(3) == 0)
            end(Guid.CreateVersion7(), Now.AddMinutes(-1));
        return row;
    }

    /// <summary>Rows of one number share an id, so that whatever points from one to another finds it.</summary>
    private IEnumerable<OfCourse> RowsOf(Course course, int number, IReadOnlyList<Type> tables)
    {
        var id = Guid.CreateVersion7();
        foreach (var table in tables.Where(t => number == 1 || t != typeof(CourseStanding)))
        {
            var row = (OfCourse)Twin.Row(table, id.ToString("N")[20..], course.TherapistId, Guid.Empty, Now.AddSeconds(-number));
            foreach (var property in table.GetProperties().Where(p => p.GetSetMethod(nonPublic: true) is not null))
            {
                if (property.GetValue(row) is Guid value && value == Twin.Id)
                    property.SetValue(row, property.Name is "CourseId" ? course.Id : property.Name is "ClientId" ? course.ClientId : id);
                else if (property.PropertyType == typeof(byte[]))
                    property.SetValue(row, SHA256.HashData(id.ToByteArray()));
                else if (property.Name is "Number" && property.PropertyType == typeof(int))
                    property.SetValue(row, number);
            }

            row.ClinicId = ClinicId;
            yield return row is Note ? Note(course, id, number) : row;
        }
    }

    private Note Note(Course course, Guid id, int number)
    {
        var note = new Note
        {
            ClinicId = ClinicId, Id = id, CourseId = course.Id, SessionId = id, Kind = Often() ? NoteKind.Progress : NoteKind.Process, AuthorId = Often() ? course.TherapistId : Treating().Id,
        };
        foreach (var property in (string[])["SignedAt", "SharedAt"])
        {
            if (note.Kind is NoteKind.Progress && Often())
                typeof(Note).GetProperty(property)!.SetValue(note, Now.AddDays(-number));
        }

        return note;
    }
}
