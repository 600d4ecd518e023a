using System.Net;
using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Formulations;

/// <summary>The therapist proposes in plain words; only the client says yes, and without a yes there is no middle phase.</summary>
public sealed class FormulationTests
{
    private static readonly (string, string)[] Written =
    [
        ("Diagnosis", "Depression"), ("Onset", "In March"), ("LinkingEvent", "The quarrels with Daniel"), ("Focus", "RoleDispute"), ("FocusAbout", "Living with Daniel"),
        ("PlainWords", "Dear Nora, since the quarrels began you have been low."), ("Form.Press", "preview"),
    ];

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Offered_refused_written_again_and_accepted_it_opens_the_middle_phase(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var (therapist, client) = (await clinic.TherapistAsync(), await clinic.SignedInAsync(course.ClientEmail));
        await OfferAsync(therapist, course, Written);

        var letter = await client.OpenAsync("/my/formulation");
        Assert.Contains("since the quarrels began you have been low", letter.Words, StringComparison.Ordinal);
        var without = await letter.SendAsync("my-answer", ("Answer", "AskForChange"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "formulations.change-without-words"), (without.Status, without.RefusalCode));
        await without.SendAsync("my-answer", ("Answer", "AskForChange"), ("Words", "It was my mother who wanted it."));
        Assert.Equal(FormulationState.ChangeAsked, (await StandingAsync(clinic, course)).Formulation);

        var again = await therapist.OpenAsync($"{course.Url}/formulation/write");
        Assert.Contains("It was my mother who wanted it.", again.Words, StringComparison.Ordinal);
        await OfferAsync(therapist, course, [("PlainWords", "Dear Nora, your mother wanted you to move back.")]);
        Assert.Equal(Phase.Initial, (await StandingAsync(clinic, course)).Phase);
        await (await client.OpenAsync("/my/formulation")).SendAsync("my-answer", ("Answer", "Accept"));

        var (versions, standing) = (await VersionsAsync(clinic, course), await StandingAsync(clinic, course));
        Assert.Equal([FormulationState.ChangeAsked, FormulationState.Accepted], versions.Select(v => v.State));
        Assert.Equal((AnsweredHow.OwnAccount, ProblemArea.RoleDispute), (versions[1].AnsweredHow, standing.Focus));
    }

    [Theory]
    [InlineData("Focus", "", "formulations.no-focus")]
    [InlineData("PlainWords", "", "formulations.no-plain-words")]
    [InlineData("SecondFocus", "RoleDispute", "formulations.same-focus")]
    public async Task Without_a_focus_or_a_letter_it_is_not_previewed_and_every_word_stays(string field, string value, string code)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var form = await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/formulation/write");
        var refused = await form.SendAsync("write-formulation", [.. Written.Where(w => w.Item1 != field), (field, value)]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (refused.Status, refused.RefusalCode));
        Assert.Equal("The quarrels with Daniel", refused.Fields("write-formulation")["Form.LinkingEvent"][0]);
        Assert.Empty(await VersionsAsync(clinic, course));
    }

    [Fact]
    public async Task A_draft_may_wait_unfinished_and_the_client_sees_nothing_of_it()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var form = await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/formulation/write");
        var saved = await form.SendAsync("write-formulation", ("LinkingEvent", "Something about her sister"), ("Form.Press", "save"));
        Assert.Null(saved.Refusal);
        Assert.Contains("Draft saved", saved.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("sister", (await (await clinic.SignedInAsync(course.ClientEmail)).OpenAsync("/my/formulation")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Begun_in_six_tabs_at_once_one_draft_is_kept_and_the_others_are_shown_it_beside_their_own_words(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var therapist = await clinic.TherapistAsync();
        var tabs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => therapist.OpenAsync($"{course.Url}/formulation/write")));
        var answers = await Task.WhenAll(tabs.Select((tab, i) => tab.SendAsync("write-formulation", ("PlainWords", $"Words of tab {i}"), ("Form.Press", "save"))));

        var kept = Assert.Single(await VersionsAsync(clinic, course));
        Assert.Single(answers, a => a.Status is HttpStatusCode.OK);
        foreach (var refused in answers.Where(a => a.Status is not HttpStatusCode.OK))
        {
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "form.stale"), (refused.Status, refused.RefusalCode));
            Assert.Contains(kept.PlainWords, refused.Words, StringComparison.Ordinal);
            Assert.NotEqual(kept.PlainWords, refused.Fields("write-formulation")["Form.PlainWords"][0]);
        }

        await answers.First(a => a.Status is not HttpStatusCode.OK).SendAsync("write-formulation", ("Form.Press", "save"));
        Assert.Single(await VersionsAsync(clinic, course));
    }

    [Fact]
    public async Task Another_focus_needs_a_reason_and_a_new_yes_and_the_last_day_stays()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var therapist = await clinic.TherapistAsync();
        await OfferAsync(therapist, course, Written);
        await AnswerBesideAsync(therapist, course);
        var before = await StandingAsync(clinic, course);

        var form = await therapist.OpenAsync($"{course.Url}/formulation/write");
        var without = await form.SendAsync("write-formulation", ("Focus", "Grief"), ("FocusAbout", "Her father"), ("Form.Press", "preview"));
        Assert.Equal("formulations.change-without-reason", without.RefusalCode);
        await (await without.SendAsync("write-formulation", ("ChangeReason", "Her father died on Sunday."), ("Form.Press", "preview"))).SendAsync("offer-formulation");
        Assert.Equal(ProblemArea.RoleDispute, (await StandingAsync(clinic, course)).Focus);

        await AnswerBesideAsync(therapist, course);
        var after = await StandingAsync(clinic, course);
        Assert.Equal((ProblemArea.Grief, before.EndsOn), (after.Focus, after.EndsOn));
        Assert.Equal(AnsweredHow.BesideTherapist, (await VersionsAsync(clinic, course))[1].AnsweredHow);
    }

    [Fact]
    public async Task An_answer_goes_to_the_version_that_was_read_and_to_no_other()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var (therapist, client) = (await clinic.TherapistAsync(), await clinic.SignedInAsync(course.ClientEmail));
        await OfferAsync(therapist, course, Written);
        var read = await client.OpenAsync("/my/formulation");
        await OfferAsync(therapist, course, [("PlainWords", "Dear Nora, this is the newer one.")]);

        var late = await read.SendAsync("my-answer", ("Answer", "Accept"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.NotNull(late.Refusal);
        Assert.DoesNotContain(await VersionsAsync(clinic, course), v => v.State is FormulationState.Accepted);
    }

    private static async Task OfferAsync(Visitor therapist, TestCourse course, (string, string)[] written)
    {
        var preview = await (await therapist.OpenAsync($"{course.Url}/formulation/write")).SendAsync("write-formulation", [.. written, ("Form.Press", "preview")]);
        Assert.Null(preview.Refusal);
        Assert.Null((await preview.SendAsync("offer-formulation")).Refusal);
    }

    private static async Task AnswerBesideAsync(Visitor therapist, TestCourse course) =>
        Assert.Null((await (await therapist.OpenAsync($"{course.Url}/formulation/answer")).SendAsync("answer-formulation", ("Answer", "Accept"))).Refusal);

    private static Task<List<Formulation>> VersionsAsync(TestClinic clinic, TestCourse course) =>
        clinic.InDatabaseAsync(db => db.Set<Formulation>().AsNoTracking().Where(f => f.CourseId == course.Id).OrderBy(f => f.Number).ToListAsync());

    private static Task<CourseStanding> StandingAsync(TestClinic clinic, TestCourse course) =>
        clinic.InDatabaseAsync(db => db.Set<CourseStanding>().AsNoTracking().SingleAsync(s => s.CourseId == course.Id));
}
