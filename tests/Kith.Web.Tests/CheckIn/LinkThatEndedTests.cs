using System.Net;
using Kith.Clinical.CheckIn;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.CheckIn;

/// <summary>A link that is used up, ended, guessed or made up opens nothing, says so in a sentence, and changes nothing.</summary>
public sealed class LinkThatEndedTests
{
    private const string First = "/check-in?part=1&question=1";

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Used_twice_it_says_that_the_answers_are_sent(Database database) => await OnceOpenAsync(database, async (clinic, course, link, phone) =>
    {
        var open = await phone.OpenAsync(First);
        await phone.AnswerAllAsync();
        await IsOverAsync(clinic, link, "link.used");
        var late = await open.SendAsync("check-in", ("Answer", "3"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "link.used"), (late.Status, late.RefusalCode));
        Assert.All(await AnswersAsync(clinic), r => Assert.Equal(0, r.Total));
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Run_out_it_opens_nothing_and_a_phone_that_was_in_reads_why(Database database) => await OnceOpenAsync(database, async (clinic, course, link, phone) =>
    {
        // Half an hour to midnight, so that the phone's own hour is not over.
        clinic.Time.SetUtcNow(new(2026, 3, 2, 23, 30, 0, TimeSpan.Zero));
        await phone.EnterAsync(link);
        var open = await phone.OpenAsync(First);
        clinic.Time.Advance(TimeSpan.FromMinutes(45));
        await IsOverAsync(clinic, link, "link.expired");
        await IsToldAsync(open, "link.expired");
        Assert.Empty(await AnswersAsync(clinic));
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Taken_back_by_the_therapist_it_opens_nothing_from_that_moment(Database database) => await OnceOpenAsync(database, async (clinic, course, link, phone) =>
    {
        var open = await phone.OpenAsync(First);
        await (await phone.OpenAsync(First)).SendAsync("check-in", ("Answer", "2"));
        var ended = await EndAsync(clinic, course);
        Assert.Contains("Ended by you", ended.Words, StringComparison.Ordinal);
        await IsOverAsync(clinic, link, "link.revoked");
        await IsToldAsync(open, "link.revoked");
        Assert.Equal(2, (await AnswersAsync(clinic)).Single().Answers[0]);
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Used_after_the_course_ended_it_opens_nothing(Database database) => await OnceOpenAsync(database, async (clinic, course, link, phone) =>
    {
        var open = await phone.OpenAsync(First);
        await clinic.InDatabaseAsync(async db =>
        {
            Assert.Null((await db.Set<Course>().SingleAsync()).Close(ClosingReason.Moved, new(2026, 3, 2), "Moved away.", null, TestClinic.TherapistId, new(2026, 3, 2), 0));
            return await db.SaveChangesAsync();
        });
        await IsOverAsync(clinic, link, "link.course-closed");
        await IsToldAsync(open, "link.course-closed");
        Assert.Empty(await AnswersAsync(clinic));
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Five_wrong_years_end_it_for_everybody(Database database) => await OnceOpenAsync(database, async (clinic, course, link, phone) =>
    {
        var guesser = clinic.Stranger();
        for (var year = 1980; year < 1984; year++)
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "link.another-year"), Seen(await guesser.EnterAsync(link, $"{year}")));
        Assert.Equal((HttpStatusCode.Gone, "link.guessed"), Seen(await guesser.EnterAsync(link, "1984")));
        await IsOverAsync(clinic, link, "link.guessed");
        Assert.Equal("link.guessed", (await phone.OpenAsync(First)).RefusalCode);
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task However_many_years_are_tried_at_once_no_more_than_five_are_counted_and_the_link_is_ended(Database database) => await OnceOpenAsync(database, async (clinic, course, link, phone) =>
    {
        var doors = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => clinic.Stranger().OpenAsync(link)));
        var answers = await Task.WhenAll(doors.Select((door, i) => door.SendAsync($"{link}/enter", ("Form.Year", $"{1950 + i}"))));
        Assert.Equal(4, answers.Count(a => a.RefusalCode == "link.another-year"));
        Assert.Equal(8, answers.Count(a => a.RefusalCode == "link.guessed"));
        Assert.Equal(CheckInLink.WrongTriesAllowed, (await clinic.LinkAsync()).WrongTries);
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Pressed_twice_it_is_one_try_and_another_year_in_the_same_form_is_another(Database database) => await OnceOpenAsync(database, async (clinic, course, link, phone) =>
    {
        var door = await clinic.Stranger().OpenAsync(link);
        var presses = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => door.SendAsync($"{link}/enter", ("Form.Year", "1977"))));
        Assert.All(presses, page => Assert.Contains("4 times more", page.Words, StringComparison.Ordinal));
        Assert.Equal(1, (await clinic.LinkAsync()).WrongTries);
        await door.SendAsync($"{link}/enter", ("Form.Year", "1978"));
        await door.SendAsync($"{link}/enter", ("Form.Year", "1978"));
        Assert.Equal(3, (await clinic.LinkAsync()).WrongTries);
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Whatever_is_typed_for_a_year_is_answered_in_words_kept_and_not_counted(Database database) => await OnceOpenAsync(database, async (clinic, course, link, phone) =>
    {
        foreach (var typed in (string[])["", "88", "be\u0007ll", "נורה 🌱", "' OR 1=1 --", "-1988", "99999999999999999999", new string('1', 1024 * 1024)])
        {
            var page = await clinic.Stranger().EnterAsync(link, typed);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "link.not-a-year"), Seen(page));
            Assert.Equal([typed], page.Fields($"{link}/enter")["Form.Year"]);
        }

        Assert.Equal(0, (await clinic.LinkAsync()).WrongTries);
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Made_up_cut_off_or_of_another_clinic_it_reads_like_one_that_never_was_and_asks_the_database_the_same(Database database)
    {
        var writes = new Forms.Writes();
        await using var clinic = await TestClinic.OpenAsync(database, writes.WatchIn);
        var link = await clinic.HasLinkAsync(await clinic.HasCourseAsync());
        var door = await clinic.Stranger().OpenAsync(link);
        var never = await clinic.Stranger().OpenAsync($"/check-in/{Web.Access.LinkSecret.Draw(TestClinic.ClinicId).Words}");
        string[] made =
        [
            link[..^1], link + "A", link[..^1] + (link[^1] == 'A' ? 'B' : 'A'), "/check-in/x", "/check-in/%F0%9F%8C%B1", "/check-in/' OR 1=1 --", $"/check-in/{new string('y', 1000)}",
            $"/check-in/{Guid.CreateVersion7()}", $"/check-in/{Web.Access.LinkSecret.Draw(Guid.CreateVersion7()).Words}",
        ];
        foreach (var path in made)
        {
            var page = await clinic.Stranger().OpenAsync(path);
            Assert.Equal((HttpStatusCode.NotFound, "link.unknown", never.Words), (page.Status, page.RefusalCode, page.Words));

            // The year too is tried on it as on a real one, and finds nothing.
            var fields = door.Fields($"{link}/enter");
            fields["Form.Year"] = [ByLink.Year];
            writes.Taken();
            var tried = await door.Visitor.PostAsync($"{path}/enter", fields.SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value)));
            Assert.Equal((HttpStatusCode.NotFound, "link.unknown"), Seen(tried));
            Assert.Equal(1, writes.Taken().Count(w => w.Contains("check_in_links", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Sent_from_two_devices_at_once_it_is_one_set_of_answers_and_the_other_is_told(Database database) => await OnceOpenAsync(database, async (clinic, course, link, phone) =>
    {
        var tablet = await clinic.PhoneAsync(link);
        await (await phone.AnswerPartAsync(1)).SendAsync("check-in", ("Press", "send"));
        Page[] looking = [await phone.AnswerPartAsync(2), await tablet.OpenAsync("/check-in?part=2&check=1")];
        var sent = await Task.WhenAll(looking.Select(page => page.SendAsync("check-in", ("Press", "send"))));
        Assert.Equal(2, (await AnswersAsync(clinic)).Count);
        Assert.All(await AnswersAsync(clinic), r => Assert.NotNull(r.FinishedAt));
        Assert.NotNull((await clinic.LinkAsync()).UsedAt);
        Assert.Contains(sent, page => page.Words.Contains("Thank you. Your answers are sent.", StringComparison.Ordinal));
        Assert.All(sent, page => Assert.True(page.Words.Contains("Thank you", StringComparison.Ordinal) || page.RefusalCode is "link.used" or "form.stale" or "check-in.already-sent", page.Words));
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Begun_on_two_devices_at_the_same_moment_it_is_one_set_of_answers(Database database) => await OnceOpenAsync(database, async (clinic, course, link, phone) =>
    {
        var tablet = await clinic.PhoneAsync(link);
        Page[] pages = [await phone.OpenAsync(First), await tablet.OpenAsync("/check-in?part=1&question=2")];
        await Task.WhenAll(pages.Select(page => page.SendAsync("check-in", ("Answer", "1"))));
        Assert.Single(await AnswersAsync(clinic));
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task When_another_session_is_next_it_has_nothing_to_fill_in(Database database) => await OnceOpenAsync(database, async (clinic, course, link, phone) =>
    {
        var open = await phone.OpenAsync(First);
        await clinic.InDatabaseAsync(db => db.Set<Clinical.Sessions.Session>().Where(s => s.Id == course.SessionIds[0])
            .ExecuteUpdateAsync(row => row.SetProperty(s => s.State, Clinical.Sessions.SessionState.CancelledByTherapist)));
        Assert.Contains("There is nothing to fill in now", (await phone.OpenAsync("/check-in")).Words, StringComparison.Ordinal);
        Assert.Equal("check-in.not-now", (await open.SendAsync("check-in", ("Answer", "1"))).RefusalCode);
        Assert.Empty(await AnswersAsync(clinic));
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_link_of_somebody_elses_course_cannot_be_ended(Database database) => await OnceOpenAsync(database, async (clinic, course, link, phone) =>
    {
        var theirs = await clinic.HasCourseAsync(therapistId: TestClinic.OtherTherapistId);
        var other = await clinic.OtherTherapistAsync();
        await (await other.OpenAsync($"{theirs.Url}/measures/links")).SendAsync("make-link");
        var page = await other.OpenAsync($"{theirs.Url}/measures/links");
        var mine = await clinic.InDatabaseAsync(db => db.Set<CheckInLink>().SingleAsync(l => l.CourseId == course.Id));
        Assert.Equal("form.not-found", (await page.SendAsync("end-link", ("Id", $"{mine.Id}"))).RefusalCode);
        Assert.Equal(HttpStatusCode.OK, (await clinic.Stranger().OpenAsync(link)).Status);
    });

    /// <summary>A clinic in which a phone has opened the link.</summary>
    private static async Task OnceOpenAsync(Database database, Func<TestClinic, TestCourse, string, Visitor, Task> ask)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var link = await clinic.HasLinkAsync(course);
        await ask(clinic, course, link, await clinic.PhoneAsync(link));
    }

    private static async Task<Page> EndAsync(TestClinic clinic, TestCourse course)
    {
        var link = await clinic.LinkAsync();
        return await (await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/measures/links")).SendAsync("end-link", ("Id", $"{link.Id}"));
    }

    /// <summary>Nobody else gets in, and the right year does not help.</summary>
    private static async Task IsOverAsync(TestClinic clinic, string link, string code)
    {
        var door = await clinic.Stranger().OpenAsync(link);
        Assert.Equal((HttpStatusCode.Gone, code), Seen(door));
        Assert.Null(door.Document.QuerySelector("input[name='Form.Year']"));
    }

    /// <summary>The phone that was in is told, whatever it sends or opens.</summary>
    private static async Task IsToldAsync(Page open, string code)
    {
        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), Seen(await open.SendAsync("check-in", ("Answer", "3"))));
        Assert.Equal(code, (await open.Visitor.OpenAsync("/check-in?part=1&question=2")).RefusalCode);
    }

    private static (HttpStatusCode, string?) Seen(Page page) => (page.Status, page.RefusalCode);

    private static Task<List<Response>> AnswersAsync(TestClinic clinic) => clinic.InDatabaseAsync(db => db.Set<Response>().ToListAsync());
}
