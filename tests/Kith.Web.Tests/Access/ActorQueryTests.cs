using Kith.Clinical.Access;
using Kith.Clinical.Clients;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;

namespace Kith.Web.Tests.Access;

/// <summary>A read that is worked out once still asks who is asking, each time.</summary>
public sealed class ActorQueryTests
{
    private static readonly ActorQuery<string> Names = new((actor, db, _) => actor.Clients(db).OrderBy(c => c.Name).Select(c => c.Name));

    private static readonly ActorQuery<Guid> SessionsOf = new((actor, db, courseId) => actor.Of<Session>(db).Where(s => s.CourseId == courseId).Select(s => s.Id));

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Each_person_reads_their_own_with_the_same_query(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var mine = await clinic.HasCourseAsync("Nora");
        var theirs = await clinic.HasCourseAsync("Omid", therapistId: TestClinic.OtherTherapistId);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(["Nora"], await ReadAsync(clinic, Names, Somebody.As(Role.Therapist, TestClinic.TherapistId), Guid.Empty));
            Assert.Equal(["Omid"], await ReadAsync(clinic, Names, Somebody.As(Role.Therapist, TestClinic.OtherTherapistId), Guid.Empty));
            Assert.Empty(await ReadAsync(clinic, Names, Somebody.As(Role.Administrator, TestClinic.TherapistId), Guid.Empty));
            Assert.Empty(await ReadAsync(clinic, Names, new(new HttpContextAccessor(), TimeProvider.System), Guid.Empty));
            Assert.Equal(16, (await ReadAsync(clinic, SessionsOf, Somebody.As(Role.Therapist, TestClinic.TherapistId), mine.Id)).Count);
            Assert.Empty(await ReadAsync(clinic, SessionsOf, Somebody.As(Role.Therapist, TestClinic.TherapistId), theirs.Id));
        }
    }

    [Fact]
    public async Task The_same_query_in_another_clinic_reads_nothing_of_this_one()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await clinic.HasCourseAsync("Nora");
        var me = Somebody.As(Role.Therapist, TestClinic.TherapistId);
        Assert.Equal(["Nora"], await ReadAsync(clinic, Names, me, Guid.Empty));
        Assert.Empty(await clinic.InDatabaseAsync(db => Names.ListAsync(me, db, Guid.Empty, CancellationToken.None), Guid.CreateVersion7()));
    }

    [Fact]
    public async Task A_value_that_would_be_kept_for_good_is_refused()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var letter = "N";
        var query = new ActorQuery<Client>((actor, db, _) => actor.Clients(db).Where(c => c.Name.StartsWith(letter)));
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(clinic, query, Somebody.As(Role.Therapist, TestClinic.TherapistId), Guid.Empty));
        Assert.Contains("letter", fault.Message, StringComparison.Ordinal);
    }

    private static Task<List<T>> ReadAsync<T>(TestClinic clinic, ActorQuery<T> query, Actor actor, Guid about) =>
        clinic.InDatabaseAsync(db => query.ListAsync(actor, db, about, CancellationToken.None));
}
