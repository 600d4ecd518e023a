using System.Data.Common;
using System.Net;
using Kith.Clinical.Audit;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Web.Audit;
using Kith.Web.Forms;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Kith.Web.Tests.Access;
using Kith.Web.Tests.Audit;
using Kith.Web.Tests.Safety;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Kith.Web.Tests.Storage;

/// <summary>
/// The database answers every write as it does on a full disk. What a disk that is really full does to the program and its file is
/// <see cref="TinyDiskTests"/>; PostgreSQL's server stands behind its own disk, so here its driver says what it says then.
/// </summary>
public sealed class FullDiskTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Reads_go_on_and_are_noted_in_room_taken_beforehand_and_writes_refuse_with_a_sentence_and_write_nothing(Database database)
    {
        var disk = new Disk(database);
        await using var clinic = await disk.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var (therapist, phone) = (await clinic.TherapistAsync(), await clinic.SignedInAsync(course.ClientEmail));
        var note = await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[0]}");
        var question = await phone.OpenAsync(Worry.Ninth);
        await clinic.SealAsync();
        var (before, room) = (await CountsAsync(clinic), RoomOf(clinic).Length);

        disk.IsFull = true;
        Assert.Contains("Goals", (await therapist.OpenAsync($"{course.Url}/goals")).Words, StringComparison.Ordinal);
        Assert.Contains("Question 9 of 9", (await phone.OpenAsync(Worry.Ninth)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await clinic.Stranger().OpenAsync("/help")).Status);
        IsRefused(await SignAsync(note));
        IsRefused(await clinic.Stranger().EnterAsync(StrictClinic.Ruth));
        IsRefused(await SendAsync(question));
        Assert.Equal(before, await CountsAsync(clinic));
        Assert.Equal(room, RoomOf(clinic).Length);

        disk.IsFull = false;
        Assert.NotNull((await SignAsync(note)).Document.QuerySelector(".signed"));
        Assert.Equal("/my/check-in?part=1&care=9", (await SendAsync(question)).Path);
        await clinic.SealAsync();
        await clinic.SealAsync();
        var entries = await clinic.EntriesAsync();
        Assert.Single(entries, e => e.What.EndsWith("/goals", StringComparison.Ordinal) && e.CourseId == course.Id && e.UserId == TestClinic.TherapistId);
        Assert.Single(entries, e => e.Act is AuditAct.SignIn && e.UserId == TestClinic.TherapistId);
        Assert.Null((await clinic.CheckAsync()).Fault);
        Assert.True(WaitingEntries.IsEmpty(RoomOf(clinic).FullName));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_read_that_can_be_noted_nowhere_is_not_answered(Database database)
    {
        var disk = new Disk(database);
        await using var clinic = await disk.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var therapist = await clinic.TherapistAsync();
        Directory.CreateDirectory(RoomOf(clinic).FullName);
        disk.IsFull = true;
        var page = await therapist.OpenAsync(course.Url);
        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.DoesNotContain("Nora", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await clinic.Stranger().OpenAsync("/help")).Status);
    }

    [Fact]
    public async Task A_note_that_was_torn_by_a_kill_does_not_take_the_next_one_with_it()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var therapist = await clinic.TherapistAsync();
        await clinic.SealAsync();
        await using (var room = RoomOf(clinic).Open(FileMode.Open, FileAccess.Write))
            room.Write("\n{\"At\":\"2026-03-02T09:"u8);
        await using (await DatabaseGoneTests.HoldAsync(clinic))
            await therapist.OpenAsync("/caseload");
        await clinic.SealAsync();
        Assert.Single(await clinic.EntriesAsync(), e => e.What == "/caseload");
        Assert.True(WaitingEntries.IsEmpty(RoomOf(clinic).FullName));
    }

    private static Task<Page> SignAsync(Page session) => session.SendAsync("progress-note", ("Text", "Signed words"), ("Form.Press", "sign"));

    private static Task<Page> SendAsync(Page ninth) => ninth.SendAsync("check-in", ("Answer", "1"), ("Press", "next"));

    private static void IsRefused(Page page)
    {
        Assert.Equal(HttpStatusCode.InsufficientStorage, page.Status);
        Assert.Contains("The clinic has no room left to save anything, so this was not saved, and nothing of it is half saved.", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a.help[href='/help']"));
    }

    private static FileInfo RoomOf(TestClinic clinic) => new(Path.Combine(clinic.Place.Folder, WaitingEntries.FileName));

    /// <summary>How much is in every table that what was sent would write to.</summary>
    private static Task<List<int>> CountsAsync(TestClinic clinic) => clinic.InDatabaseAsync(async db => (List<int>)
    [
        await db.Set<Response>().CountAsync(), await db.Set<Note>().CountAsync(), await db.Set<NoteVersion>().CountAsync(), await db.Set<SentForm>().CountAsync(),
        await db.Set<AuditEntry>().CountAsync(), await db.Set<SafetyAlert>().CountAsync(), await db.Set<OutgoingMail>().CountAsync(),
    ]);

    private sealed class Disk(Database database) : DbCommandInterceptor
    {
        private static readonly string[] Writing = ["INSERT INTO ", "UPDATE ", "DELETE FROM "];

        public bool IsFull { get; set; }

        public Task<TestClinic> OpenAsync() => TestClinic.OpenAsync(database, services => services.ConfigureDbContext<KithDb>(options => options.AddInterceptors(this)));

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Write(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Write(command);
            return ValueTask.FromResult(result);
        }

        private void Write(DbCommand command)
        {
            if (!IsFull || !Writing.Any(w => command.CommandText.Contains(w, StringComparison.Ordinal)))
                return;
            throw database is Database.Sqlite
                ? new SqliteException("SQLite Error 13: 'database or disk is full'.", SQLitePCL.raw.SQLITE_FULL)
                : new PostgresException("could not extend file: No space left on device", "ERROR", "ERROR", PostgresErrorCodes.DiskFull);
        }
    }
}
