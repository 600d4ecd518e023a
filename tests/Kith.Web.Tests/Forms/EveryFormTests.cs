using System.Net;
using System.Text.RegularExpressions;
using Kith.Clinical.Courses;
using Kith.Web.Storage;
using Kith.Web.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Forms;

/// <summary>
/// Bad input, tried on every form of the program: each time a sentence in the page, what was typed kept, and nothing changed.
/// Nobody is asked to add a new form here: it is found on its page.
/// </summary>
public sealed class EveryFormTests
{
    private const string Bell = "before\u0007after";
    private const int Megabyte = 1024 * 1024;

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    /// <summary>Their pages have no address without a link that was mailed; MakeRemindersTests sends them.</summary>
    private static readonly string[] OnlyOutOfAMail = ["stop-reminders"];

    /// <summary>Nobody on the walk has an app or a passkey; Access/SecondStepTests and PasskeyTests send these.</summary>
    private static readonly string[] OnlyWithASecondStep = ["new-codes", "remove-app", "rename-passkey", "remove-passkey"];

    /// <summary>Nobody on the walk is signed in twice; Access/StayTests sends this.</summary>
    private static readonly string[] OnlySignedInTwice = ["sign-out-there"];

    /// <summary>The clinic of the walk is set up; Access/SetUpTests sends this.</summary>
    private static readonly string[] OnlyWhileEmpty = ["set-up"];

    /// <summary>Its page is there for as long as a record is open; EmergencyTests sends it.</summary>
    private static readonly string[] OnlyInAnEmergency = ["close-emergency"];

    [Fact]
    public async Task The_walk_finds_every_form_that_is_drawn_anywhere()
    {
        await using var walk = await Walk.BeginAsync(Database.Sqlite);
        var drawn = Checkout.Razor().SelectMany(text => Regex.Matches(text, @"<PostForm Name=""([a-z-]+)""").Select(m => m.Groups[1].Value)).Distinct();
        Assert.Equal("", string.Join(", ", drawn.Except(walk.Places.Select(p => p.Name)).Except(OnlyOutOfAMail).Except(OnlyWithASecondStep).Except(OnlySignedInTwice).Except(OnlyWhileEmpty).Except(OnlyInAnEmergency)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_text_of_a_megabyte_is_refused_in_words_in_every_field_and_kept(Database database)
    {
        var huge = new string('x', Megabyte);
        await EveryTypedFieldRefusesAsync(database, huge);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_control_character_is_refused_in_words_in_every_field_and_kept(Database database) => await EveryTypedFieldRefusesAsync(database, Bell);

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_stale_form_is_refused_in_words_and_keeps_what_was_typed(Database database) => await EveryFormAsync(database, async (walk, place, page) =>
    {
        var fields = FormWalk.Filled(page, place.Name);
        if (fields.Keys.FirstOrDefault(f => f is "Form.Version" or "Form.Base") is not { } version || IsFirst(page, place, fields))
            return null;
        fields[version] = ["99"];
        return await walk.RefusedAsync(place, page, fields);
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_choice_that_is_not_in_the_list_is_refused_in_words(Database database) => await EveryFormAsync(database, async (walk, place, page) =>
    {
        var wrong = new List<string>();
        foreach (var field in FormWalk.Choices(page, place.Name))
        {
            foreach (var made in (string[])["Nonsense", "99", "-99"])
            {
                var fields = FormWalk.Filled(page, place.Name);
                fields[field] = [made];
                if (await walk.RefusedAsync(place, page, fields) is { } said)
                    wrong.Add($"{field} = {made}: {said}");
            }
        }

        return wrong.Count == 0 ? null : string.Join("; ", wrong);
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_hand_made_id_in_a_field_is_refused_in_words(Database database) => await EveryFormAsync(database, async (walk, place, page) =>
    {
        var wrong = new List<string>();
        foreach (var field in FormWalk.Ids(page, place.Name))
        {
            foreach (var made in (string[])[Guid.CreateVersion7().ToString(), "somebody"])
            {
                var fields = FormWalk.Filled(page, place.Name);
                fields[field] = [made];
                if (await walk.RefusedAsync(place, page, fields) is { } said)
                    wrong.Add($"{field} = {made}: {said}");
            }
        }

        return wrong.Count == 0 ? null : string.Join("; ", wrong);
    });

    [Fact]
    public async Task A_form_without_its_token_is_not_taken_and_a_page_says_so() => await EveryFormAsync(Database.Sqlite, async (walk, place, page) =>
    {
        var fields = FormWalk.Filled(page, place.Name);
        fields.Remove("__RequestVerificationToken");
        var answer = await FormWalk.SendAsync(page, place.Name, fields);
        return answer.Status is HttpStatusCode.BadRequest && walk.Writes.Taken().Count == 0 && answer.Words.StartsWith("This form could not be taken", StringComparison.Ordinal)
            ? null : $"{answer.Status} {answer.Words}";
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_hand_made_id_in_the_address_meets_a_page_that_is_not_there(Database database) => await EveryFormAsync(database, async (walk, place, page) =>
    {
        if (!place.Path.Contains('-', StringComparison.Ordinal) || !Regex.IsMatch(place.Path, Guids))
            return null;
        var path = Regex.Replace(place.Path, Guids, _ => Guid.CreateVersion7().ToString());
        var answer = await FormWalk.SendAsync(page, place.Name, FormWalk.Filled(page, place.Name), path: path);
        return IsNotThere(answer) && walk.Writes.Taken().Count == 0 ? null : $"{answer.Status} {answer.Words}";
    });

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_form_of_somebody_elses_course_meets_a_page_that_is_not_there(Database database)
    {
        await using var walk = await Walk.BeginAsync(database);
        var other = await walk.Clinic.OtherTherapistAsync();
        var wrong = new List<string>();
        foreach (var place in walk.Places.Where(p => p.Who == FormWalk.Therapist && Regex.IsMatch(p.Path, Guids)))
        {
            // Their own page's token, so that only the address is foreign.
            var page = await walk.OpenAsync(place);
            var fields = FormWalk.Filled(page, place.Name);
            fields["__RequestVerificationToken"] = [(await other.OpenAsync("/clients/add")).Fields("add-client")["__RequestVerificationToken"][0]];
            walk.Writes.Taken();
            var answer = await FormWalk.SendAsync(page, place.Name, fields, other);
            if (!IsNotThere(answer) || walk.Writes.Taken().Count > 0)
                wrong.Add($"{place}: {answer.Status} {answer.Words}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_form_left_open_while_the_course_was_closed_is_refused_in_words(Database database)
    {
        await using var walk = await Walk.BeginAsync(database);
        var pages = new List<(FormPlace Place, Page Page)>();
        foreach (var place in walk.Places.Where(p => !StillTaken.Contains(p.Name)))
            pages.Add((place, await walk.OpenAsync(place)));
        await walk.Clinic.InDatabaseAsync(async db =>
        {
            var course = await db.Set<Course>().SingleAsync(c => c.Id == walk.Course.Id);
            Assert.Null(course.Close(ClosingReason.Moved, new(2026, 3, 9), "Moved away.", null, TestClinic.TherapistId, new(2026, 3, 9), 1));
            return await db.SaveChangesAsync();
        });
        walk.Writes.Taken();
        var wrong = new List<string>();
        foreach (var (place, page) in pages)
        {
            if (await walk.RefusedAsync(place, page, FormWalk.Filled(page, place.Name)) is { } said)
                wrong.Add($"{place}: {said}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Forms that have nothing to do with an open course, or are needed after it: its papers, its unsigned notes, an answer about safety.</summary>
    private static readonly string[] StillTaken =
    [
        "give-supervision", "end-supervision", "give-relation", "end-relation", "consent", "my-consent", "open-in-emergency", "review-emergency",
        "my-reminders", "change-password", "set-limits", "sign-in-by-mail", "hold-record", "decide-retention", "ask-question", "reply-to-question", "name-officer",
        "add-client", "add-account", "begin-course", "give-sign-in", "renew-sign-in", "renew-password", "paper", "import-wording", "close-alert", "acknowledge-alert", "add-line", "check-line", "withdraw-line",
        "set-watch", "plan-duty", "take-off-duty", "assess-risk", "record-threat", "withdraw-record", "write-plan", "progress-note", "process-note", "amend-note", "share-note",
    ];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_hand_made_address_is_answered_with_a_page_and_never_with_a_fault(Database database)
    {
        await using var walk = await Walk.BeginAsync(database);
        var course = walk.Course.Url;
        var wrong = new List<string>();
        foreach (var made in (string[])["x", "-1", "99999999999999999999", "%00", "%07", "%F0%9F%8C%B1", "%D7%A0", "%ED%A0%80", Guid.CreateVersion7().ToString(), "%27%20OR%201=1--", new('y', 1000)])
        {
            foreach (var (who, path) in new[]
            {
                (FormWalk.Therapist, $"/caseload?q={made}&phase={made}&change={made}&waits={made}&closed={made}&page={made}"),
                (FormWalk.Therapist, $"{course}/circle/compare?a={made}&b={made}"),
                (FormWalk.Therapist, $"{course}/measures/phq-9/answer?instead={made}"),
                (FormWalk.Therapist, $"{course}/measures/{made}/answer"),
                (FormWalk.Therapist, $"{course}/measures/{made}/total"),
                (FormWalk.Therapist, $"{course}/measures/phq-9/total?instead={made}"),
                (FormWalk.Therapist, $"{course}/measures/plan?change={made}"),
                (FormWalk.Therapist, $"{course}/review/{made}?again={made}&saved={made}"),
                (FormWalk.Therapist, $"/courses/{made}"),
                (FormWalk.Client, $"/my/check-in?part={made}&question={made}&care={made}&check={made}"),
                (FormWalk.Client, $"/my/goals?done={made}"),
                (FormWalk.Client, $"/sign-in?back={made}"),
            })
            {
                var page = await walk.Visitors[who].OpenAsync(path);
                // A null character in a path never reaches the program: the server itself turns it away, without a page.
                if (made is "%00" && page.Status is HttpStatusCode.BadRequest)
                    continue;
                if ((int)page.Status >= 500 || string.IsNullOrWhiteSpace(page.Words))
                    wrong.Add($"{path[..Math.Min(120, path.Length)]}: {page.Status}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool IsNotThere(Page answer) =>
        answer.Status is HttpStatusCode.NotFound && answer.Words.StartsWith("This page is not here", StringComparison.Ordinal);

    private const string Guids = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static Task EveryTypedFieldRefusesAsync(Database database, string typed) => EveryFormAsync(database, async (walk, place, page) =>
    {
        var wrong = new List<string>();
        foreach (var field in FormWalk.Typed(page, place.Name))
        {
            var fields = FormWalk.Filled(page, place.Name);
            fields[field] = [typed];
            if (await walk.RefusedAsync(place, page, fields) is { } said)
                wrong.Add($"{field}: {said}");
        }

        return wrong.Count == 0 ? null : string.Join("; ", wrong);
    });

    /// <summary>A form that begins something new has no version to be stale.</summary>
    private static bool IsFirst(Page page, FormPlace place, Dictionary<string, List<string>> fields) =>
        fields.GetValueOrDefault("Form.Version") is [""] || (fields.GetValueOrDefault("Form.Base") is ["-1"] && FormWalk.FormOf(page, place.Name) is not null);

    /// <summary>Asks something of each form; what it answers, other than null, is wrong.</summary>
    private static async Task EveryFormAsync(Database database, Func<Walk, FormPlace, Page, Task<string?>> ask)
    {
        await using var walk = await Walk.BeginAsync(database);
        var wrong = new List<string>();
        foreach (var place in walk.Places)
        {
            var page = await walk.OpenAsync(place);
            walk.Writes.Taken();
            if (await ask(walk, place, page) is { } said)
                wrong.Add($"{place}: {said}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }
}
