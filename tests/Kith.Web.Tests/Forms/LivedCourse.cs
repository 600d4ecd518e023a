using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.CheckIn;
using Kith.Clinical.Clients;
using Kith.Clinical.Formulations;
using Kith.Clinical.Goals;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Privacy;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Forms;

/// <summary>
/// A course a week old in which every form of the program has something to be about: somebody in the inventory and on the circle, an event,
/// a candidate area, a goal, a signed note, scores that rose, an open alert, an open link, a crisis line of the clinic, somebody whose record is kept no longer, an assessment, and a formulation accepted, one offered and one being written.
/// </summary>
internal static class LivedCourse
{
    private static readonly DateTimeOffset Then = new(2026, 3, 2, 16, 50, 0, TimeSpan.Zero);

    public static readonly Guid SupervisorId = new("018f0000-0000-7000-8000-0000000000ad");

    /// <summary>Monday 9 March 2026, 9:00: the second session is today.</summary>
    public static void LetAWeekPass(TestClinic clinic) => clinic.Time.SetUtcNow(new(2026, 3, 9, 9, 0, 0, TimeSpan.Zero));

    public static async Task<TestCourse> HasLivedCourseAsync(this TestClinic clinic)
    {
        var course = await clinic.HasCourseAsync();
        var person = new Person { Id = Guid.CreateVersion7(), CourseId = course.Id, Alias = "Daniel", Relation = "husband" };
        person.Place(1, 100);
        var area = new CandidateArea { Id = Guid.CreateVersion7(), CourseId = course.Id, Area = ProblemArea.RoleDispute, About = "Living with Daniel" };
        var second = new CandidateArea { Id = Guid.CreateVersion7(), CourseId = course.Id, Area = ProblemArea.RoleTransition, About = "The new job" };
        var goal = new Goal { Id = Guid.CreateVersion7(), CourseId = course.Id, Words = "Talk about money", SetOn = new(2026, 3, 2) };
        var said = new TimelineEvent { Id = Guid.CreateVersion7(), CourseId = course.Id, Words = "Moved out", On = new(new(2026, 2, 1), DatePrecision.Month), Lane = Lane.Relationship };
        var note = new Note { Id = Guid.CreateVersion7(), CourseId = course.Id, SessionId = course.SessionIds[0], AuthorId = TestClinic.TherapistId, StartedAt = Then };
        note.Write("We met.", Then);
        note.Sign(Guid.CreateVersion7(), TestClinic.TherapistId, "Ruth Therapist", Then);
        var (answers, begun) = (Answers(course, 0), Answers(course, 1));
        answers.Finish(Then);
        var worse = new Response
        {
            Id = Guid.CreateVersion7(), ClinicId = TestClinic.ClinicId, CourseId = course.Id, MeasureKey = "phq-9", Answers = [3, 3, 3, 3, 3, 2, 2, 1, 0], StartedAt = Then.AddDays(5),
        };
        worse.Finish(Then.AddDays(5));
        var alert = new SafetyAlert { Id = Guid.CreateVersion7(), CourseId = course.Id, ResponseId = answers.Id, MeasureKey = "phq-9", Item = 9, Value = 1, RaisedAt = Then };
        var link = new CheckInLink
        {
            Id = Guid.CreateVersion7(), CourseId = course.Id, SessionId = course.SessionIds[1], SecretHash = Web.Access.LinkSecret.Draw(TestClinic.ClinicId).Hash,
            MadeById = TestClinic.TherapistId, MadeAt = Then,
        };
        link.EndAfter(Then.AddDays(7), TimeZoneInfo.Utc);
        AlertClock.Start(alert, TestClinic.TherapistId, new(TimeSpan.FromHours(1), null, TestClinic.TherapistId, null), Guid.CreateVersion7);
        var duty = new OnCallDuty { Id = Guid.CreateVersion7(), UserId = TestClinic.OtherTherapistId, SetById = TestClinic.OtherTherapistId, From = Then, To = Then.AddDays(30) };
        var unplanned = new Client { Id = Guid.CreateVersion7(), TherapistId = TestClinic.TherapistId, Name = "Not begun", BornOn = new(1990, 1, 1) };
        var line = new OwnCrisisLine { Id = Guid.CreateVersion7(), Country = "GB", Service = "Crisis team", Call = "020 7946 0999", AddedOn = new(2026, 3, 2), AddedById = TestClinic.TherapistId };
        var assessment = new RiskAssessment { Id = Guid.CreateVersion7(), CourseId = course.Id, RecordedById = TestClinic.TherapistId, RecordedAt = Then, Agreed = "Calls tomorrow at nine." };
        await clinic.WriteAsync([person, area, second, goal, said, note, answers, begun, worse, alert, link, unplanned, assessment, duty, .. Formulations(course)]);
        var (glass, _) = BreakGlass.Open(TestClinic.OtherTherapistId, course.ClientId, BreakGlassReason.ImmediateDanger, "Her sister called.", Then);
        await clinic.WriteAsync(glass!);
        await clinic.WriteAsync(new PrivacyQuestion { Id = Guid.CreateVersion7(), ClientId = course.ClientId, Words = "Why?", AskedAt = Then });
        await clinic.HasSupervisorAsync();
        var tie = new Relation { Id = Guid.CreateVersion7(), UserId = await clinic.CarerAsync(), ClientId = course.ClientId, Kind = RelationKind.Carer, SinceAt = Then, GivenById = TestClinic.TherapistId };
        await clinic.WriteAsync(tie);
        await clinic.InDatabaseAsync(async db =>
        {
            await EndedRecord.FallsDueAsync(db);
            // The clinic's, not the course's: one is enough.
            if (!await db.Set<OwnCrisisLine>().AnyAsync(l => l.WithdrawnOn == null))
                db.Add(line);
            var sessions = await db.Set<Session>().Where(s => s.CourseId == course.Id).OrderBy(s => s.StartsAt).ToListAsync();
            sessions[0].Hold(Then);
            sessions[^1].CancelByTherapist("Away.");
            SessionRules.Renumber(sessions);
            return await db.SaveChangesAsync();
        });
        return course with
        {
            Named = new Dictionary<string, Guid>
            {
                ["PERSONID"] = person.Id, ["AREAID"] = area.Id, ["GOALID"] = goal.Id, ["EVENTID"] = said.Id, ["NOTEID"] = note.Id, ["ALERTID"] = alert.Id, ["RECORDID"] = assessment.Id,
                ["USERID"] = TestClinic.OtherTherapistId, ["RESPONSEID"] = answers.Id, ["UNPLANNED"] = unplanned.Id,
            },
        };
    }

    /// <summary>A supervisor of the other therapist, who has a client Olga. The clinic's: once.</summary>
    private static async Task HasSupervisorAsync(this TestClinic clinic)
    {
        if (await clinic.InDatabaseAsync(db => db.Set<Supervision>().AnyAsync(s => s.EndedAt == null)))
            return;
        if (!await clinic.InDatabaseAsync(db => db.Users.AnyAsync(u => u.Id == SupervisorId)))
        {
            await clinic.HasUserAsync("Sue Supervisor", "supervisor@test.example", Role.Supervisor, SupervisorId);
            await clinic.HasCourseAsync("Olga", TestClinic.OtherTherapistId);
        }

        await clinic.WriteAsync(new Supervision { Id = Guid.CreateVersion7(), SupervisorId = SupervisorId, SuperviseeId = TestClinic.OtherTherapistId, SinceAt = Then, GivenById = SupervisorId });
    }

    /// <summary>Somebody close to every client here: one sign-in.</summary>
    private static async Task<Guid> CarerAsync(this TestClinic clinic) =>
        await clinic.InDatabaseAsync(db => db.Users.Where(u => u.Role == Role.Carer).Select(u => (Guid?)u.Id).FirstOrDefaultAsync())
        ?? (await clinic.HasUserAsync("Carl Carer", "carer@test.example", Role.Carer)).Id;

    private static Response Answers(TestCourse course, int session) => new()
    {
        Id = Guid.CreateVersion7(), ClinicId = TestClinic.ClinicId, CourseId = course.Id, SessionId = course.SessionIds[session], MeasureKey = "phq-9",
        Answers = [2, 2, 2, 2, 1, 1, 1, 1, 1], StartedAt = Then,
    };

    private static List<Formulation> Formulations(TestCourse course)
    {
        var all = Enumerable.Range(1, 3).Select(number => new Formulation
        {
            Id = Guid.CreateVersion7(), CourseId = course.Id, Number = number, WrittenById = TestClinic.TherapistId, WrittenAt = Then, Diagnosis = "Depression",
            LinkingEvent = "The quarrels", Focus = ProblemArea.RoleDispute, FocusAbout = "Living with Daniel", PlainWords = "Dear Nora, this is what I understood.",
        }).ToList();
        foreach (var offered in all.Take(2))
            offered.Offer(null, Enum.GetValues<ProblemArea>(), Then);
        all[0].Reply(FormulationAnswer.Accept, AnsweredHow.BesideTherapist, "", Then);
        return all;
    }
}
