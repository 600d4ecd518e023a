using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace Kith.Web.Tests.Access;

/// <summary>Wrong tries are slowed down, and tell nobody whether a name is known.</summary>
public sealed class TriesTests
{
    private const string Unknown = "nobody@test.example";

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task After_five_wrong_tries_a_minute_passes_before_the_right_one_and_then_two(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await WrongAsync(clinic, 5);
        Assert.Equal("access.not-taken", (await clinic.Stranger().EnterAsync(StrictClinic.Ruth)).RefusalCode);
        clinic.Time.Advance(TimeSpan.FromSeconds(61));
        await WrongAsync(clinic, 1);
        clinic.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("access.not-taken", (await clinic.Stranger().EnterAsync(StrictClinic.Ruth)).RefusalCode);
        clinic.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("/today", (await clinic.Stranger().EnterAsync(StrictClinic.Ruth)).Path);

        // Whoever was right begins anew.
        await WrongAsync(clinic, 4);
        Assert.Equal("/today", (await clinic.Stranger().EnterAsync(StrictClinic.Ruth)).Path);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Tries_of_one_moment_are_counted_one_after_the_other(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database, services => services.AddSingleton<IPasswordHasher<KithUser>, Counted>());
        var form = await clinic.Stranger().OpenAsync("/sign-in");
        Counted.Looked.Clear();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => form.SendAsync("/sign-in/enter", ("email", StrictClinic.Ruth), ("password", "wrong-wrong-wrong"))));
        Assert.Equal(5, (await clinic.InDatabaseAsync(db => Task.FromResult(db.Set<Clinical.Access.SignInTry>().ToList()), Guid.Empty)).Max(t => t.Wrong));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_address_that_tries_many_names_waits_and_another_address_does_not(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        for (var i = 0; i < 30; i++)
            Assert.Equal("access.not-taken", (await From(clinic, "198.51.100.7").EnterAsync($"somebody-{i}@test.example")).RefusalCode);
        Assert.Equal("access.not-taken", (await From(clinic, "198.51.100.7").EnterAsync(StrictClinic.Ruth)).RefusalCode);
        Assert.Equal("/today", (await From(clinic, "198.51.100.8").EnterAsync(StrictClinic.Ruth)).Path);
        clinic.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("/today", (await From(clinic, "198.51.100.7").EnterAsync(StrictClinic.Ruth)).Path);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_known_and_an_unknown_name_get_the_same_answer_before_and_after_the_waiting_begins(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        for (var i = 0; i < 8; i++)
        {
            var known = await clinic.Stranger().EnterAsync(StrictClinic.Ruth, "wrong-wrong-wrong");
            var unknown = await clinic.Stranger().EnterAsync(Unknown, "wrong-wrong-wrong");
            Assert.Equal((known.Status, known.Refusal, known.Words), (unknown.Status, unknown.Refusal, unknown.Words));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, known.Status);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_known_and_an_unknown_name_take_the_same_time(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database, services =>
        {
            services.AddSingleton<IPasswordHasher<KithUser>, Counted>();
            services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = AccessFeature.HashIterations);
        });
        var visitor = clinic.Stranger();
        await TimeAsync(visitor, "warm@test.example");
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var i = 0; i < 7; i++)
        {
            Counted.Looked.Clear();
            known.Add(await TimeAsync(visitor, StrictClinic.Ruth));
            var looked = Counted.Looked.Count;
            Counted.Looked.Clear();
            unknown.Add(await TimeAsync(visitor, Unknown));
            Assert.Equal((1, 1), (looked, Counted.Looked.Count));
        }

        // Without a hash to look at, the unknown name would be answered in a tenth of the time.
        var ratio = Median(unknown) / Median(known);
        Assert.True(ratio is > 0.5 and < 2, $"Known {Median(known):F0} ms, unknown {Median(unknown):F0} ms");
    }

    [Fact]
    public async Task The_administrator_sees_who_waits_and_a_new_password_ends_it()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await WrongAsync(clinic, 5);
        var ada = await clinic.AdministratorAsync();
        Assert.Contains("waits after wrong tries", (await ada.OpenAsync("/accounts")).Words, StringComparison.Ordinal);
        var shown = await (await ada.OpenAsync($"/accounts/{TestClinic.TherapistId}/password")).SendAsync("renew-password");
        Assert.Equal("/today", (await clinic.Stranger().EnterAsync(StrictClinic.Ruth, shown.Document.QuerySelector("code.password")!.TextContent)).Path);
    }

    private static async Task WrongAsync(TestClinic clinic, int times)
    {
        for (var i = 0; i < times; i++)
            Assert.Equal("access.not-taken", (await clinic.Stranger().EnterAsync(StrictClinic.Ruth, "wrong-wrong-wrong")).RefusalCode);
    }

    /// <summary>Somebody behind a proxy on the same machine, which says where they come from.</summary>
    private static Visitor From(TestClinic clinic, string address)
    {
        var visitor = clinic.Stranger();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return visitor;
    }

    private static async Task<double> TimeAsync(Visitor visitor, string email)
    {
        var form = await visitor.OpenAsync("/sign-in");
        var watch = Stopwatch.StartNew();
        await form.SendAsync("/sign-in/enter", ("email", email), ("password", "wrong-wrong-wrong"));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> all) => all.Order().ElementAt(all.Count / 2);

    /// <summary>Notes each look at a password.</summary>
    private sealed class Counted(Microsoft.Extensions.Options.IOptions<PasswordHasherOptions> options) : PasswordHasher<KithUser>(options)
    {
        public static readonly ConcurrentQueue<string> Looked = new();

        public override PasswordVerificationResult VerifyHashedPassword(KithUser user, string hashedPassword, string providedPassword)
        {
            Looked.Enqueue(user.Name);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
