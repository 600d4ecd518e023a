using System.Globalization;
using System.Reflection;
using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Audit;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Kith.Web.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Access;

/// <summary>
/// Who may see what: what the queries give, held against a model that says it another way, in clinics made by chance.
/// Each row that somebody might see by some door, in a list, by its id, or in the trail, is a case; so is each they might write.
/// </summary>
public sealed class AccessTests
{
    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("CsCheck_Iter"), CultureInfo.InvariantCulture, out var many) ? many : 20_000;

    private static readonly MethodInfo Listing = typeof(AccessTests).GetMethod(nameof(ListAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Queries_and_the_model_agree_on_every_row_for_everybody_by_every_door(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var (cases, wrong, seed) = (0, new List<string>(), 1);
        while (cases < Cases)
        {
            var world = await MadeAsync(clinic, Guid.CreateVersion7(), seed);
            cases += await CompareAsync(clinic, world, wrong);
            Assert.True(wrong.Count == 0, $"In the clinic of seed {seed}: {string.Join("; ", wrong.Take(10))} ({wrong.Count} of {cases})");
            seed++;
        }
    }

    [Fact]
    public void Every_table_of_a_course_belongs_to_a_part_of_the_record()
    {
        var tables = typeof(OfCourse).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(OfCourse)) && !t.IsAbstract);
        Assert.All(tables, table => Parts.Of(table));
    }

    [Fact]
    public void Through_a_door_that_only_reads_nothing_is_written()
    {
        var supervisor = Somebody.As(Role.Supervisor, Guid.CreateVersion7());
        var session = new Session { CourseId = Guid.CreateVersion7() };
        Assert.True(supervisor.MayWrite(session));
        supervisor.Enter(Door.Supervision);
        Assert.False(supervisor.MayWrite(session));
    }

    [Theory]
    [InlineData(Role.Administrator, Door.Supervision)]
    [InlineData(Role.Trainee, Door.BreakGlass)]
    [InlineData(Role.Client, Door.Family)]
    [InlineData(Role.Receptionist, Door.Caseload)]
    public void Nobody_comes_in_by_a_door_that_is_not_for_their_role(Role role, Door door) =>
        Assert.Throws<InvalidOperationException>(() => Somebody.As(role, Guid.CreateVersion7()).Enter(door));

    [Fact]
    public void The_page_about_access_says_what_the_table_says()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "access.md"));
        var table = AccessPage.Table();
        Assert.True(page.Contains(table, StringComparison.Ordinal), "docs/access.md does not hold this table:\n" + table);
    }

    private static async Task<AccessWorld> MadeAsync(TestClinic clinic, Guid clinicId, int seed) => await clinic.InDatabaseAsync(
        async db =>
        {
            var world = new AccessWorld(clinicId, seed, clinic.Time.GetUtcNow(), db);
            db.Add(new Clinic { ClinicId = clinicId, Name = $"Clinic {seed}", Country = "GB", TimeZone = "Europe/London", PrivacyOfficerId = world.OfficerId });
            db.AddRange(world.Everything);
            await db.SaveChangesAsync();
            return world;
        },
        clinicId);

    private static async Task<int> CompareAsync(TestClinic clinic, AccessWorld world, List<string> wrong)
    {
        var model = new AccessModel(world);
        var trail = await clinic.InDatabaseAsync(db => db.Set<AuditEntry>().AsNoTracking().ToListAsync(), world.ClinicId);
        var cases = 0;
        foreach (var who in world.Users)
        {
            foreach (var door in Doors(who.Role))
            {
                await using var db = await OpenAsync(clinic, world.ClinicId);
                var actor = ActorOf(clinic, who, door);
                foreach (var table in world.Rows.GroupBy(r => r.GetType()))
                {
                    var rows = table.ToList();
                    var seen = await (Task<HashSet<Guid>>)Listing.MakeGenericMethod(table.Key).Invoke(null, [actor, db])!;
                    Check(rows, IdOf, seen, row => door is { } by && model.Reads(who, by, row), $"{table.Key.Name} in a list");
                    Check(rows, IdOf, [.. rows.Where(r => seen.Contains(IdOf(r)) && actor.MayWrite(r)).Select(IdOf)],
                        row => door is { } by && model.Writes(who, by, row), $"{table.Key.Name} to write");
                }

                var clients = await actor.Clients(db).Select(c => c.Id).ToHashSetAsync();
                Check(world.Clients, c => c.Id, clients, c => door is { } by && model.Reads(who, by, c), "clients");
                var courses = await actor.Courses(db).Select(c => c.Id).ToHashSetAsync();
                Check(world.Courses, c => c.Id, courses, c => door is { } by && model.Reads(who, by, c), "courses");
                var consents = await actor.Consents(db).Select(c => c.Id).ToHashSetAsync();
                Check(world.Consents, c => c.Id, consents, c => door is { } by && model.Reads(who, by, c), "consents");
                var relations = await actor.Relations(db).Select(c => c.Id).ToHashSetAsync();
                Check(world.Relations, c => c.Id, relations, c => door is { } by && model.Reads(who, by, c), "relations");
                var times = await actor.Times(db).Select(t => t.SessionId).ToHashSetAsync();
                var sessions = world.Rows.OfType<Session>().ToList();
                Check(sessions, s => s.Id, times, s => door is { } by && model.SeesTime(who, by, s), "times");
                var names = await actor.Names(db).Select(n => n.CourseId).ToHashSetAsync();
                Check(world.Courses, c => c.Id, names, c => door is { } by && model.SeesName(who, by, c), "names");
                var told = await actor.GlassesOfClients(db).Select(g => g.Id).ToHashSetAsync();
                Check(world.Glasses, g => g.Id, told, g => door is { } by && model.IsToldOf(who, by, g), "opened in an emergency, as told");
                var reviewed = await actor.GlassesToReview(db).Select(g => g.Id).ToHashSetAsync();
                Check(world.Glasses, g => g.Id, reviewed, g => AccessModel.Reviews(who, g), "opened in an emergency, to review");
                var asked = await actor.PrivacyQuestions(db).Select(q => q.Id).ToHashSetAsync();
                Check(world.Questions, q => q.Id, asked, q => door is Door.Self && model.IsOwn(who, q.ClientId), "questions about privacy, of one's own");
                var toAnswer = await actor.PrivacyQuestionsToAnswer(db).Select(q => q.Question.Id).ToHashSetAsync();
                Check(world.Questions, q => q.Id, toAnswer, _ => model.Answers(who), "questions about privacy, to answer");
                var supervisions = await actor.Supervisions(db).Select(s => s.Id).ToHashSetAsync();
                Check(world.Supervisions, s => s.Id, supervisions, s => AccessModel.ReadsSupervision(who, s), "supervisions");
                if (door is null || door == AccessMatrix.HomeOf(who.Role))
                {
                    var entries = await actor.Trail(db).Select(e => e.Id).ToHashSetAsync();
                    Check(trail, e => e.Id, entries, e => model.ReadsTrail(who, e), "the trail");
                }

                var found = world.Rows.OfType<Note>().Where(n => n.Id == world.Rows[0].Id).ToList();
                var one = await actor.Of<Note>(db).Where(n => n.Id == world.Rows[0].Id).Select(n => n.Id).ToHashSetAsync();
                Check(found, n => n.Id, one, n => door is { } by && model.Reads(who, by, n), "a note by its id");

                void Check<T>(IReadOnlyList<T> rows, Func<T, Guid> idOf, HashSet<Guid> seen, Func<T, bool> expected, string what)
                {
                    cases += rows.Count;
                    wrong.AddRange(rows.Where(row => seen.Contains(idOf(row)) != expected(row))
                        .Select(row => $"{who.Role} by {door?.ToString() ?? "no door"}: {what}, {(seen.Contains(idOf(row)) ? "seen and should not be" : "not seen and should be")}"));
                    if (seen.Except(rows.Select(idOf)).Any())
                        wrong.Add($"{who.Role} by {door?.ToString() ?? "no door"}: {what}, of another clinic");
                }
            }
        }

        return cases;
    }

    private static async Task<HashSet<Guid>> ListAsync<T>(Actor actor, KithDb db) where T : OfCourse => typeof(T) == typeof(Clinical.Courses.CourseStanding)
        ? await actor.Of<T>(db).Select(row => row.CourseId).ToHashSetAsync()
        : await actor.Of<T>(db).Select(row => row.Id).ToHashSetAsync();

    private static Guid IdOf(OfCourse row) => row is Clinical.Courses.CourseStanding ? row.CourseId : row.Id;

    /// <summary>The doors somebody comes in by, besides those that need an alert; null for those who have none.</summary>
    private static IEnumerable<Door?> Doors(Role role) => AccessMatrix.HomeOf(role) is null
        ? [null]
        : Enum.GetValues<Door>().Where(d => d is not Door.OnCall && AccessMatrix.Opens(role, d)).Select(d => (Door?)d);

    private static Actor ActorOf(TestClinic clinic, KithUser who, Door? door)
    {
        var actor = new Actor(new HttpContextAccessor { HttpContext = Somebody.SignedIn(who.Role, who.Id, who.ClinicId) }, clinic.Time);
        if (door is { } other && other != AccessMatrix.HomeOf(who.Role))
            actor.Enter(other);
        return actor;
    }

    private static async Task<KithDb> OpenAsync(TestClinic clinic, Guid clinicId) =>
        (await clinic.Services.GetRequiredService<IDbContextFactory<KithDb>>().CreateDbContextAsync()).ActFor(() => clinicId);
}
