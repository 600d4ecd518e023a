using Kith.Clinical.Access;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Sessions;
using Kith.Host;
using Kith.Web.Access;
using Kith.Web.Access.Factors;
using Kith.Web.Access.Pace;
using Kith.Web.Access.SignIn;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Kith.Web.Tests;

/// <summary>The whole program on a database of its own, with a clock the test sets. Monday 2 March 2026, 9:00 in London.</summary>
public sealed class TestClinic : IAsyncDisposable
{
    public const string Password = DemoSignIns.Password;

    /// <summary>People of a test move the clock by hours and days between two pages; who is signed out when is a matter for StayTests.</summary>
    public const int LongStay = 60 * 24 * 365;

    public static readonly Guid ClinicId = new("018f0000-0000-7000-8000-0000000000aa");
    public static readonly Guid TherapistId = new("018f0000-0000-7000-8000-0000000000ab");
    public static readonly Guid OtherTherapistId = new("018f0000-0000-7000-8000-0000000000ac");

    private readonly WebApplication app;
    private readonly Place place;
    private bool serves = true;

    private TestClinic(WebApplication app, Place place, FakeTimeProvider time)
    {
        this.app = app;
        this.place = place;
        Time = time;
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public FakeTimeProvider Time { get; }

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    internal Place Place => place;

    /// <param name="database">Which it runs on.</param>
    /// <param name="also">What the test puts in the place of something.</param>
    /// <param name="people">Whether it has its two therapists and its administrator.</param>
    /// <param name="connection">A PostgreSQL database that the test has made; null for a new one.</param>
    public static async Task<TestClinic> OpenAsync(Database database = Database.Sqlite, Action<IServiceCollection>? also = null, bool people = true, string? connection = null)
    {
        var folder = Directory.CreateTempSubdirectory("kith-test-").FullName;
        var time = new FakeTimeProvider(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        if (database is Database.Postgres)
            connection ??= await TestPostgres.NewDatabaseAsync();
        var clinic = await StartAsync(new(folder, database, connection, "127.0.0.1", 0) { Pace = PaceLimits.None }, time, also);
        if (people)
            await clinic.HasPeopleAsync();
        return clinic;
    }

    /// <summary>Opens what lies in a place already.</summary>
    internal static Task<TestClinic> OpenAtAsync(Place place) => StartAsync(place, new FakeTimeProvider(TimeProvider.System.GetUtcNow()), also: null);

    /// <summary>Stops the program and starts it again on what it left behind, as after a power cut or an update.</summary>
    /// <param name="samePort">Whether it is found at the same address, by pages that are still open.</param>
    public async Task<TestClinic> RestartedAsync(bool samePort = false)
    {
        await StopAsync();
        return await StartAsync(samePort ? place with { Port = Address.Port } : place, Time, also: null);
    }

    /// <summary>Stops answering. What is in the tables can still be looked at and changed.</summary>
    internal async Task StopServingAsync()
    {
        if (serves)
            await app.StopAsync();
        serves = false;
    }

    /// <summary>A browser without script and without a sign-in.</summary>
    public Visitor Stranger() => new(Address);

    public async Task<Visitor> SignedInAsync(string email)
    {
        var visitor = Stranger();
        var page = await visitor.OpenAsync("/sign-in");
        var home = await page.SendAsync("/sign-in/enter", ("email", email), ("password", Password));
        Assert.Null(home.Refusal);
        return visitor;
    }

    public Task<Visitor> TherapistAsync() => SignedInAsync("therapist@test.example");

    public Task<Visitor> OtherTherapistAsync() => SignedInAsync("other@test.example");

    public Task<Visitor> AdministratorAsync() => SignedInAsync("administrator@test.example");

    /// <summary>Looks into the clinic's tables, or writes what a test starts from.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<KithDb, Task<T>> work, Guid? clinicId = null)
    {
        await using var db = (await Services.GetRequiredService<IDbContextFactory<KithDb>>().CreateDbContextAsync())
            .ActFor(() => clinicId ?? ClinicId);
        return await work(db);
    }

    public Task WriteAsync(params object[] rows) => InDatabaseAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    /// <summary>An account of this clinic.</summary>
    public async Task<KithUser> HasUserAsync(string name, string email, Role role, Guid? id = null, Guid? clinicId = null)
    {
        var user = new KithUser { Id = id ?? Guid.CreateVersion7(), ClinicId = clinicId ?? ClinicId, Name = name, Role = role, UserName = email, Email = email };
        await using var scope = Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<KithUser>>().CreateAsync(user, Password);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(e => e.Description)));
        return user;
    }

    /// <summary>A client with an own sign-in, in a 16-session course that began today; all sessions planned weekly at 16:00. Agreed to treatment, video and e-mail.</summary>
    public async Task<TestCourse> HasCourseAsync(string name = "Nora", Guid? therapistId = null, Guid? clinicId = null, int sessions = 16, DateOnly? bornOn = null)
    {
        var clinic = clinicId ?? ClinicId;
        var email = $"{Guid.CreateVersion7():N}@client.example";
        var user = await HasUserAsync(name, email, Role.Client, clinicId: clinic);
        var today = new DateOnly(2026, 3, 2);
        var client = new Client { Id = Guid.CreateVersion7(), TherapistId = therapistId ?? TherapistId, UserId = user.Id, Name = name, BornOn = bornOn ?? new(1988, 5, 4) };
        var course = new Course { Id = Guid.CreateVersion7(), ClientId = client.Id, TherapistId = client.TherapistId, ProtocolKey = ProtocolLibrary.All[0].Key, BeganOn = today };
        var contract = new Contract
        {
            Id = Guid.CreateVersion7(), CourseId = course.Id, Number = 1, Sessions = sessions, StartsOn = today, AgreedOn = today, EndsOn = today.AddDays(7 * (sessions + 2)),
        };
        var planned = Enumerable.Range(0, sessions).Select(i => new Session
        {
            Id = Guid.CreateVersion7(), CourseId = course.Id, Number = i + 1, StartsAt = new DateTimeOffset(2026, 3, 2, 16, 0, 0, TimeSpan.Zero).AddDays(7 * i),
        }).ToList();
        await InDatabaseAsync(
            async db =>
            {
                db.AddRange([client, course, contract, .. planned, .. AgreedTo(client.Id, user.Id)]);
                await db.SaveChangesAsync();
                db.Add(Standing.Of(
                    new()
                    {
                        Course = course, ClientName = client.Name, Contracts = [contract],
                        Sessions = [.. planned.Select(s => new SessionFact(s.Id, s.Number, s.StartsAt, true, false))],
                    },
                    TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), Time.GetUtcNow()));
                return await db.SaveChangesAsync();
            },
            clinic);
        return new(course.Id, client.Id, email, [.. planned.Select(s => s.Id)]);
    }

    private IEnumerable<Consent> AgreedTo(Guid clientId, Guid userId) => new[] { ConsentKind.Treatment, ConsentKind.Telehealth, ConsentKind.Email }.Select(kind => new Consent
    {
        Id = Guid.CreateVersion7(), ClientId = clientId, Kind = kind, Wording = 1, Words = "Yes.", Accepted = true, AnsweredAt = Time.GetUtcNow(), AnsweredById = userId,
    });

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(place.Folder, recursive: true);
    }

    private async Task StopAsync()
    {
        await StopServingAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static async Task<TestClinic> StartAsync(Place place, FakeTimeProvider time, Action<IServiceCollection>? also)
    {
        var app = KithApp.Build(place, also: builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(time);

            // People of a test work without a second step, unless the test is about it; and hashing that is slow on purpose is for life.
            builder.Services.AddSingleton(new StaffRule(Asks: false));
            builder.Services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1000);
            also?.Invoke(builder.Services);
        });
        await Migration.RunAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        return new(app, place, time);
    }

    private async Task HasPeopleAsync()
    {
        await WriteAsync(new Clinic { ClinicId = ClinicId, Name = "Test clinic", Country = "GB", TimeZone = "Europe/London", StaffIdleMinutes = LongStay, ClientIdleMinutes = LongStay, LongestHours = LongStay });
        await HasUserAsync("Ruth Therapist", "therapist@test.example", Role.Therapist, TherapistId);
        await HasUserAsync("Omar Other", "other@test.example", Role.Therapist, OtherTherapistId);
        await HasUserAsync("Ada Administrator", "administrator@test.example", Role.Administrator);
    }
}

/// <summary>A course a test starts from.</summary>
/// <param name="Id">The course.</param>
/// <param name="ClientId">Whose it is.</param>
/// <param name="ClientEmail">The client's sign-in.</param>
/// <param name="SessionIds">Its planned sessions, first to last.</param>
public sealed record TestCourse(Guid Id, Guid ClientId, string ClientEmail, IReadOnlyList<Guid> SessionIds)
{
    public string Url => $"/courses/{Id}";

    /// <summary>The id a parameter of an address stands for; one that nobody has when the course does not name it.</summary>
    public Guid IdOf(string parameter) => parameter.ToUpperInvariant() switch
    {
        "COURSEID" => Id,
        "CLIENTID" => ClientId,
        "SESSIONID" when SessionIds.Count > 0 => SessionIds[0],
        var name => Named.TryGetValue(name, out var id) ? id : Else ?? Guid.CreateVersion7(),
    };

    /// <summary>Id of everything else in the course, where a test has made it one.</summary>
    public Guid? Else { get; init; }

    /// <summary>Ids by the parameter of an address, in capitals, where a test has made one each.</summary>
    public IReadOnlyDictionary<string, Guid> Named { get; init; } = new Dictionary<string, Guid>();
}
