using System.Collections.Concurrent;
using System.Globalization;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Kith.Web.Storage;
using Kith.Web.Tests.Audit;
using Kith.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Storage;

/// <summary>
/// The program is killed (and every other time PostgreSQL with it) at any instant while a therapist saves and signs notes and a client answers:
/// ten times in every run, two hundred times in ./test.sh long.
/// </summary>
public sealed class KilledWritesTests
{
    private static readonly int Times = int.Parse(Environment.GetEnvironmentVariable("KITH_KILLS") ?? "10", CultureInfo.InvariantCulture);

    private readonly Random chance = new(20261123);

    /// <summary>Sessions whose note was signed, and the therapist saw it.</summary>
    private readonly ConcurrentBag<Guid> seenSigned = [];

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Killed_at_any_instant_nothing_is_torn_the_trail_holds_and_no_signed_note_is_lost(Database database)
    {
        await using var server = database is Database.Postgres ? await OwnPostgres.StartNewAsync() : null;
        await using var clinic = await ServedClinic.OpenAsync(database, server is null ? null : await server.NewDatabaseAsync());
        var (therapist, phone) = (await clinic.TherapistAsync(), await clinic.ClientAsync());
        for (var time = 0; time < Times; time++)
        {
            var course = await clinic.HasCourseAsync();
            var busy = Task.WhenAll(SignAsync(therapist, course), AnswerAsync(phone, time));
            // The program is slow for a moment after it started. Mostly it is killed once it writes, and now and then before.
            if (time % 4 < 3)
                await Until.TrueAsync(() => Task.FromResult(busy.IsCompleted || course.SessionIds.Any(seenSigned.Contains)), "Nothing was signed.", TimeSpan.FromSeconds(60));
            await Task.WhenAny(busy, Task.Delay(chance.Next(500)));
            await clinic.KillAsync();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => busy);
            if (server is not null && time % 2 == 1)
            {
                await server.CrashAsync();
                await server.StartAsync();
                Npgsql.NpgsqlConnection.ClearAllPools();
            }

            await NothingIsTornAsync(clinic.Records, course);
            if (database is Database.Sqlite)
                Assert.Equal(("ok", 0), await TheFileIsWholeAsync(clinic.Records));
            await clinic.StartAsync();
        }

        Assert.True(seenSigned.Count >= Times * 3 / 4, $"Only {seenSigned.Count} notes were signed.");
        await EveryWriteIsNotedAsync(clinic.Records);
    }

    /// <summary>Saves a draft of the next session's note, signs another text, and so on, until nobody answers any more.</summary>
    private async Task SignAsync(Visitor therapist, TestCourse course)
    {
        foreach (var session in course.SessionIds)
        {
            var here = $"{course.Url}/sessions/{session}";
            var saved = await (await therapist.OpenAsync(here)).SendAsync("progress-note", ("Text", Draft(session)), ("Form.Press", "save"));
            var signed = await saved.SendAsync("progress-note", ("Text", Whole(session)), ("Form.Press", "sign"));
            Assert.NotNull(signed.Document.QuerySelector(".signed"));
            seenSigned.Add(session);
        }

        while (true)
            await therapist.OpenAsync(course.Url);
    }

    private static async Task AnswerAsync(Visitor phone, int time)
    {
        for (var answer = 0; ; answer++)
        {
            var question = (answer % 8) + 1;
            await (await phone.OpenAsync($"/my/check-in?part=1&question={question}")).SendAsync("check-in", ("Answer", $"{((answer / 8) + time) % 4}"), ("Press", "next"));
        }
    }

    private static string Draft(Guid session) => $"A draft of {session}";

    private static string Whole(Guid session) => string.Concat(Enumerable.Repeat($"What was said in {session}, נורה 🌱, in whole sentences.\n", 40)).Trim();

    private async Task NothingIsTornAsync(TestClinic clinic, TestCourse course)
    {
        var notes = await clinic.InDatabaseAsync(db => db.Set<Note>().AsNoTracking().Include(n => n.Versions).Where(n => n.CourseId == course.Id).ToListAsync());
        Assert.All(notes, note =>
        {
            Assert.Equal(note.IsSigned ? Whole(note.SessionId) : Draft(note.SessionId), note.Text);
            Assert.Equal(note.IsSigned ? [note.Text] : [], note.Versions.Select(v => v.Text));
            Assert.All(note.Versions, v => Assert.True(v.IsIntact()));
        });
        Assert.Empty(course.SessionIds.Where(seenSigned.Contains).Except(notes.Where(n => n.IsSigned).Select(n => n.SessionId)));

        // What stands in the caseload is saved with the note.
        var standing = await clinic.InDatabaseAsync(db => db.Set<CourseStanding>().AsNoTracking().SingleAsync(s => s.CourseId == course.Id));
        Assert.Equal(notes.Count(n => !n.IsSigned), standing.UnsignedNotes);
    }

    private static Task<(string Found, int Lost)> TheFileIsWholeAsync(TestClinic clinic) => clinic.InDatabaseAsync(async db => (
        await db.Database.SqlQueryRaw<string>("SELECT group_concat(integrity_check) AS \"Value\" FROM pragma_integrity_check").SingleAsync(),
        await db.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM pragma_foreign_key_check").SingleAsync()));

    /// <summary>The trail holds, has every note and answer that was written as often as it was, and nothing that was not.</summary>
    private async Task EveryWriteIsNotedAsync(TestClinic clinic)
    {
        await clinic.SealAsync();
        var found = await clinic.CheckAsync();
        Assert.Null(found.Fault);
        Assert.Equal(0, found.Waiting);
        var entries = await clinic.EntriesAsync();
        var answers = await clinic.InDatabaseAsync(db => db.Set<Response>().SumAsync(r => r.Version + 1));
        Assert.Equal(answers, entries.Count(e => e.As is "Client" && e.Changed.Contains("responses", StringComparison.Ordinal)));
        var notes = await clinic.InDatabaseAsync(db => db.Set<Note>().SumAsync(n => n.Version + 1));
        Assert.Equal(notes, entries.Count(e => e.As is "Therapist" && e.Changed.Split(' ').Any(c => c is "+notes" or "~notes")));
        var signed = await clinic.InDatabaseAsync(db => db.Set<Note>().Where(n => n.SignedAt != null).Select(n => n.SessionId).ToListAsync());
        Assert.Superset(seenSigned.ToHashSet(), signed.ToHashSet());
    }
}
