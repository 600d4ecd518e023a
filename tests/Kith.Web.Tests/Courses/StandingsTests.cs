using System.Text.Json;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Host.Demo;
using Kith.Web.Storage;
using Kith.Web.Tests.CheckIn;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Courses;

/// <summary>Where a course stands is never typed: worked out anew from everything that happened, it is what its row says.</summary>
public sealed class StandingsTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_course_of_the_demo_clinic_stands_where_its_history_says(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database, people: false);
        await DemoClinic.FillAsync(clinic.Services, CancellationToken.None);
        var rows = await clinic.InDatabaseAsync(async db =>
        {
            var courses = await db.Set<Course>().AsNoTracking().ToListAsync();
            var pairs = new List<(CourseStanding Kept, CourseStanding Anew)>();
            foreach (var course in courses)
            {
                var kept = await db.Set<CourseStanding>().AsNoTracking().SingleAsync(s => s.CourseId == course.Id);
                pairs.Add((kept, await AnewAsync(db, course, clinic.Time.GetUtcNow())));
            }

            return pairs;
        }, DemoClinic.ClinicId);
        Assert.True(rows.Count >= 12);
        Assert.All(rows, pair => Assert.Equal(Words(pair.Anew), Words(pair.Kept)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Answers_a_client_sends_leave_the_course_where_its_history_says(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var phone = await clinic.PhoneAsync(await clinic.HasLinkAsync(course));
        for (var question = 1; question <= 9; question++)
            await (await phone.OpenAsync($"/check-in?part=1&question={question}")).SendAsync("check-in", ("Answer", "2"), ("Press", "next"));
        await (await phone.OpenAsync("/check-in?part=1&check=1")).SendAsync("check-in", ("Press", "send"));
        await clinic.InDatabaseAsync(async db =>
        {
            var kept = await db.Set<CourseStanding>().AsNoTracking().SingleAsync(s => s.CourseId == course.Id);
            Assert.Equal((18, 1), (kept.LastScore, kept.OpenAlerts));
            var anew = await AnewAsync(db, await db.Set<Course>().AsNoTracking().SingleAsync(c => c.Id == course.Id), clinic.Time.GetUtcNow());
            Assert.Equal(Words(anew), Words(kept));
            return true;
        });
    }

    /// <summary>Every field but the row's own key and counter.</summary>
    private static string Words(CourseStanding standing) => JsonSerializer.Serialize(new CourseStanding
    {
        CourseId = standing.CourseId, TherapistId = standing.TherapistId, ClientName = standing.ClientName, ProtocolKey = standing.ProtocolKey, ClosedOn = standing.ClosedOn, Phase = standing.Phase,
        SessionsUsed = standing.SessionsUsed, SessionsAgreed = standing.SessionsAgreed, EndsOn = standing.EndsOn,
        NextSessionId = standing.NextSessionId, NextSessionNumber = standing.NextSessionNumber, NextSessionAt = standing.NextSessionAt,
        FirstScore = standing.FirstScore, PreviousScore = standing.PreviousScore, LastScore = standing.LastScore, LastScoredAt = standing.LastScoredAt,
        Change = standing.Change, OpenAlerts = standing.OpenAlerts, UnsignedNotes = standing.UnsignedNotes, OldestUnsignedAt = standing.OldestUnsignedAt,
        Formulation = standing.Formulation, Focus = standing.Focus, SecondFocus = standing.SecondFocus,
    });

    private static async Task<CourseStanding> AnewAsync(KithDb db, Course course, DateTimeOffset now) => Standing.Of(
        new()
        {
            Course = course,
            ClientName = (await db.Set<Client>().SingleAsync(c => c.Id == course.ClientId)).Name,
            Contracts = await db.Set<Contract>().Where(c => c.CourseId == course.Id).AsNoTracking().ToListAsync(),
            Sessions = await db.Set<Session>().Where(s => s.CourseId == course.Id)
                .Select(s => new SessionFact(s.Id, s.Number, s.StartsAt, s.State == SessionState.Planned, s.Counts)).ToListAsync(),
            Scores = await db.Set<Response>().Where(r => r.CourseId == course.Id && r.FinishedAt != null && r.SupersededById == null)
                .Select(r => new ScoreFact(r.MeasureKey, r.FinishedAt!.Value, r.Total)).ToListAsync(),
            Formulations = await db.Set<Formulation>().Where(f => f.CourseId == course.Id)
                .Select(f => new FormulationFact(f.Number, f.State, f.Focus, f.SecondFocus)).ToListAsync(),
            Notes = await db.Set<Note>().Where(n => n.CourseId == course.Id && n.Kind == NoteKind.Progress && n.Text != "")
                .Select(n => new NoteFact(true, n.SignedAt != null, n.StartedAt)).ToListAsync(),
            OpenAlerts = await db.Set<SafetyAlert>().CountAsync(a => a.CourseId == course.Id && a.DoneAt == null),
        },
        TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), now);
}
