using System.Net;
using Kith.Clinical.Audit;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Audit;

/// <summary>What is read, written, refused and denied is noted: who, on whose record, what, when, from where; and never a word of a record.</summary>
public sealed class TrailTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_page_that_is_read_is_noted_with_who_read_it_and_whose_it_is(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var therapist = await clinic.TherapistAsync();
        await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[0]}");
        var entry = (await clinic.EntriesAsync()).Single(e => e.Act is AuditAct.Read && e.CourseId is not null);
        Assert.Equal(
            (TestClinic.TherapistId, "Therapist", "/courses/{CourseId}/sessions/{SessionId}", course.Id, course.SessionIds[0], clinic.Time.GetUtcNow()),
            (entry.UserId!.Value, entry.As, entry.What, entry.CourseId!.Value, entry.RowId!.Value, entry.At));
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(entry.From)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_written_is_noted_in_the_save_itself(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var client = await clinic.SignedInAsync(course.ClientEmail);
        await (await client.OpenAsync("/my/check-in?part=1&question=1")).SendAsync("check-in", ("Answer", "2"), ("Press", "next"));
        var entry = (await clinic.EntriesAsync()).Single(e => e.Act is AuditAct.Write && e.As is "Client");
        Assert.Equal(("/my/check-in", "+responses", course.Id), (entry.What, entry.Changed, entry.CourseId!.Value));
        Assert.NotNull(entry.RowId);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_save_that_fails_leaves_no_note_of_itself(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var before = await clinic.EntriesAsync();
        await clinic.InDatabaseAsync(async db =>
        {
            var twice = await db.Set<Clinical.Courses.Course>().AsNoTracking().SingleAsync(c => c.Id == course.Id);
            db.Add(twice);
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            return true;
        });
        Assert.Equal(before.Count, (await clinic.EntriesAsync()).Count);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_record_of_somebody_else_is_noted_as_denied_with_the_number_that_was_asked_for(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var other = await clinic.OtherTherapistAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(course.Url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync("/my")).Status);
        var denied = (await clinic.EntriesAsync()).Where(e => e.Act is AuditAct.Denied).ToList();
        Assert.Equal([(TestClinic.OtherTherapistId, (Guid?)course.Id), (TestClinic.OtherTherapistId, null)], denied.Select(e => (e.UserId!.Value, e.CourseId)));
        Assert.DoesNotContain(await clinic.EntriesAsync(), e => e.Act is AuditAct.Read && e.CourseId == course.Id);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_form_that_is_refused_is_noted_and_writes_nothing_with_the_note(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var therapist = await clinic.TherapistAsync();
        var refused = await (await therapist.OpenAsync($"{course.Url}/measures/phq-9/total")).SendAsync("type-total", ("Total", "99"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(await clinic.EntriesAsync(), e => e.Act is AuditAct.Refused && e.CourseId == course.Id && e.What == "/courses/{CourseId}/measures/{Key}/total");
        Assert.Empty(await clinic.InDatabaseAsync(db => db.Set<Clinical.Measures.Response>().ToListAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_comes_in_who_is_turned_away_and_who_leaves_is_noted(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var visitor = clinic.Stranger();
        await (await visitor.OpenAsync("/sign-in")).SendAsync("/sign-in/enter", ("email", "therapist@test.example"), ("password", "not this one"));
        await (await visitor.OpenAsync("/sign-in")).SendAsync("/sign-in/enter", ("email", "therapist@test.example"), ("password", TestClinic.Password));
        await (await visitor.OpenAsync("/measures")).SendAsync("/sign-out");
        var door = (await clinic.EntriesAsync()).Where(e => e.Act is AuditAct.SignIn or AuditAct.SignInRefused or AuditAct.SignOut);
        Assert.Equal([AuditAct.SignInRefused, AuditAct.SignIn, AuditAct.SignOut], door.Select(e => e.Act));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Whoever_is_here_by_a_link_is_noted_by_the_link(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var phone = await CheckIn.ByLink.PhoneAsync(clinic, await CheckIn.ByLink.HasLinkAsync(clinic, course));
        await phone.OpenAsync("/check-in?part=1&question=1");
        var link = await CheckIn.ByLink.LinkAsync(clinic);
        var entry = (await clinic.EntriesAsync()).Last(e => e.As is "Link");
        Assert.Equal((null, (Guid?)link.Id, (Guid?)course.Id, "/check-in"), (entry.UserId, entry.LinkId, entry.CourseId, entry.What));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task No_name_and_no_word_of_a_record_is_in_the_trail(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database, people: false);
        await Kith.Host.Demo.DemoClinic.FillAsync(clinic.Services, CancellationToken.None);
        var ines = await clinic.SignedInAsync("ines@demo.example");
        foreach (var page in (string[])["/today", "/caseload", "/caseload?q=Sofia", "/safety/on-call"])
            await ines.OpenAsync(page);
        var names = await clinic.InDatabaseAsync(db => db.Set<Clinical.Clients.Client>().Select(c => c.Name).ToListAsync(), Kith.Host.Demo.DemoClinic.ClinicId);
        var trail = await clinic.EntriesAsync(Kith.Host.Demo.DemoClinic.ClinicId);
        Assert.True(names.Count >= 12 && trail.Count > names.Count);
        var words = names.SelectMany(n => n.Split(' ')).Concat(["Sofia", "ines@"]).ToList();
        Assert.All(trail, e => Assert.DoesNotContain(words, w => $"{e.What} {e.Changed} {e.Why} {e.From} {e.As}".Contains(w, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_database_turns_away_whoever_changes_or_removes_an_entry_or_a_seal(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await clinic.HasCourseAsync();
        await clinic.SealAsync();
        foreach (var sql in (string[])
        [
            "UPDATE audit_entries SET act = 'Read'", "UPDATE audit_entries SET seal = NULL", "UPDATE audit_entries SET seal = 7", "DELETE FROM audit_entries",
            "UPDATE audit_seals SET count = 0", "DELETE FROM audit_seals",
        ])
        {
            var fault = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => clinic.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
            Assert.Contains("only ever added", fault.Message, StringComparison.Ordinal);
        }
    }
}
