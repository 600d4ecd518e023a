using Kith.Clinical.Access;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Access;

/// <summary>Reads that went to the database together answer as if each had gone alone.</summary>
public sealed class ReadAheadTests
{
    private static readonly ActorQuery<string> Names = new((actor, db, _) => actor.Clients(db).OrderBy(c => c.Name).Take(5).Select(c => c.Name));

    private static readonly ActorQuery<SessionState> States = new((actor, db, courseId) =>
        actor.Of<Session>(db).Where(s => s.CourseId == courseId && s.State == SessionState.Planned).OrderBy(s => s.StartsAt).Select(s => s.State));

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_page_reads_what_it_announced(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync("Nora");
        await clinic.HasCourseAsync("Omid", therapistId: TestClinic.OtherTherapistId);
        for (var i = 0; i < 2; i++)
        {
            var (names, states) = await ReadAsync(clinic, TestClinic.TherapistId, course.Id, [Names, States]);
            Assert.Equal(["Nora"], names);
            Assert.Equal(16, states.Count);
            Assert.All(states, s => Assert.Equal(SessionState.Planned, s));

            (names, states) = await ReadAsync(clinic, TestClinic.OtherTherapistId, course.Id, [Names, States]);
            Assert.Equal(["Omid"], names);
            Assert.Empty(states);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_sent_ahead_and_is_not_asked_for_in_turn_is_forgotten(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync("Nora");
        var (names, states) = await ReadAsync(clinic, TestClinic.TherapistId, course.Id, [States, Names]);
        Assert.Equal(["Nora"], names);
        Assert.Equal(16, states.Count);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Another_read_in_between_has_the_connection(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync("Nora");
        var (actor, stop) = (Somebody.As(Role.Therapist, TestClinic.TherapistId), TestContext.Current.CancellationToken);
        await clinic.InDatabaseAsync(async db =>
        {
            await using var ahead = new ReadAhead(db, actor);
            await ahead.BeginAsync(course.Id, [Names, States], stop);
            Assert.Equal(database is Database.Postgres, db.Ahead is not null);
            Assert.Equal(["Nora"], await Names.ListAsync(actor, db, course.Id, stop));
            Assert.Equal(1, await actor.Clients(db).CountAsync(stop));
            Assert.Null(db.Ahead);
            Assert.Equal(16, (await States.ListAsync(actor, db, course.Id, stop)).Count);
            return true;
        });
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Somebody_without_a_role_sends_nothing(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync("Nora");
        await clinic.InDatabaseAsync(async db =>
        {
            var nobody = new Actor(new HttpContextAccessor(), TimeProvider.System);
            await using var ahead = new ReadAhead(db, nobody);
            await ahead.BeginAsync(course.Id, [Names, States], TestContext.Current.CancellationToken);
            Assert.Null(db.Ahead);
            Assert.Empty(await Names.ListAsync(nobody, db, course.Id, TestContext.Current.CancellationToken));
            return true;
        });
    }

    /// <summary>Announces reads in some order; makes the two in theirs.</summary>
    private static Task<(List<string> Names, List<SessionState> States)> ReadAsync(TestClinic clinic, Guid therapist, Guid course, IActorQuery[] announced) =>
        clinic.InDatabaseAsync(async db =>
        {
            var (actor, stop) = (Somebody.As(Role.Therapist, therapist), TestContext.Current.CancellationToken);
            var ahead = new ReadAhead(db, actor);
            await using var sent = await ahead.BeginAsync(course, announced, stop);
            return (await Names.ListAsync(actor, db, course, stop), await States.ListAsync(actor, db, course, stop));
        });
}
