using System.Net;
using System.Net.Http.Headers;
using Kith.Clinical.Measures;
using Kith.Web.Measures;
using Kith.Web.Storage;
using Kith.Web.Tests.Interop;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Measures;

/// <summary>An administrator brings the words of a measure that the program only scores; the therapist then asks in them.</summary>
public sealed class ImportWordingTests : IAsyncLifetime
{
    private const string Page = "/measures/wsas/import";
    private const string Licence = "Letter of the author of 3 May 2025, for our clinic.";

    private TestClinic clinic = null!;
    private Visitor administrator = null!;

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        administrator = await clinic.AdministratorAsync();
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task A_file_is_taken_with_who_when_and_the_licence()
    {
        var after = await UploadAsync(MadeUp.Bytes(MadeUp.Json("wsas")));
        Assert.Equal((HttpStatusCode.OK, null), (after.Status, after.Refusal));
        var row = Assert.Single(await RowsAsync());
        Assert.Equal(("wsas", 1, Licence, clinic.Time.GetUtcNow()), (row.MeasureKey, row.Number, row.Licence, row.ImportedAt));
        Assert.Equal("Question 1: how blue is the sky?", Wordings.Read(row.Words).Items[0]);
        Assert.Contains("Brought by Ada Administrator on", after.Words, StringComparison.Ordinal);
        Assert.Contains("Blue 8 counts 8", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_one_stands_in_its_place_and_the_earlier_is_kept()
    {
        await PasteAsync(MadeUp.Json("wsas"));
        await PasteAsync(MadeUp.Json("wsas").Replace("how blue", "how green", StringComparison.Ordinal));
        var rows = await RowsAsync();
        Assert.Equal([1, 2], rows.Select(r => r.Number).Order());
        Assert.Contains("how green", (await administrator.OpenAsync(Page)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_therapist_asks_in_these_words_and_the_answers_stay_with_them()
    {
        var course = await clinic.HasCourseAsync();
        var therapist = await clinic.TherapistAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await therapist.OpenAsync($"{course.Url}/measures/wsas/answer")).Status);
        await PasteAsync(MadeUp.Json("wsas"));

        Assert.Contains("Answer the WSAS beside the client", (await therapist.OpenAsync($"{course.Url}/measures")).Words, StringComparison.Ordinal);
        var page = await therapist.OpenAsync($"{course.Url}/measures/wsas/answer");
        Assert.Contains("There is no sky", page.Words, StringComparison.Ordinal);
        var kept = await page.SendAsync("answer", ("Form.Answers[1]", "-1"), ("Form.Answers[2]", "4"), ("Form.Answers[3]", "4"), ("Form.Answers[4]", "4"), ("Form.Answers[5]", "4"));
        Assert.Null(kept.Refusal);
        var response = await clinic.InDatabaseAsync(db => db.Set<Response>().SingleAsync());
        Assert.Equal((16, (await RowsAsync())[0].Id), (response.Total, response.WordingId));

        await PasteAsync(MadeUp.Json("wsas").Replace("how blue", "how green", StringComparison.Ordinal));
        Assert.Contains("how blue", (await therapist.OpenAsync($"{course.Url}/measures")).Words, StringComparison.Ordinal);
        Assert.Contains("how blue", (await therapist.OpenAsync($"{course.Url}/measures/wsas/answer?instead={response.Id}")).Words, StringComparison.Ordinal);
        Assert.Contains("how green", (await therapist.OpenAsync($"{course.Url}/measures/wsas/answer")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_typed_is_asked_as_one()
    {
        var course = await clinic.HasCourseAsync();
        var therapist = await clinic.TherapistAsync();
        await PasteAsync(MadeUp.Json("ors"), "ors");
        var page = await therapist.OpenAsync($"{course.Url}/measures/ors/answer");
        var refused = await page.SendAsync("answer", ("Form.Answers[1]", "62"), ("Form.Answers[2]", "101"), ("Form.Answers[3]", "71"), ("Form.Answers[4]", "47"));
        Assert.Equal("measures.out-of-range", refused.RefusalCode);
        await refused.SendAsync("answer", ("Form.Answers[2]", "50"));
        Assert.Equal(230, (await clinic.InDatabaseAsync(db => db.Set<Response>().SingleAsync())).Total);
        Assert.Contains("23", (await therapist.OpenAsync($"{course.Url}/measures")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_used_is_told_afterwards()
    {
        var json = MadeUp.Json("wsas").Replace("\"type\": \"display\"", "\"type\": \"string\"", StringComparison.Ordinal);
        Assert.Contains("“Think of the last days.” (linkId stem) is answered in free words", (await PasteAsync(json)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_fit_is_refused_names_the_question_and_changes_nothing()
    {
        await PasteAsync(MadeUp.Json("wsas"));
        var refused = await UploadAsync(MadeUp.File("wsas", q => q.Item.Single(i => i.LinkId == "4").AnswerOption.RemoveAt(0)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "questionnaire.answer-missing"), (refused.Status, refused.RefusalCode));
        Assert.Contains("“Question 4: how blue is the sky?” (linkId 4) has no answer with the score 0", refused.Refusal, StringComparison.Ordinal);
        Assert.Contains(Licence, refused.Fields("import-wording")["Form.Licence"]);
        Assert.Single(await RowsAsync());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(31)]
    [InlineData(120)]
    public async Task A_file_of_many_megabytes_is_refused_by_the_page_with_its_size(int megabytes)
    {
        var refused = await UploadAsync(new byte[megabytes * 1024 * 1024]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "questionnaire.too-large"), (refused.Status, refused.RefusalCode));
        Assert.Contains($"The file has {megabytes} MB.", refused.Refusal, StringComparison.Ordinal);
        Assert.Contains("not read and nothing was changed", refused.Refusal, StringComparison.Ordinal);
        Assert.Equal("WSAS", refused.Document.QuerySelector("nav a[href='/measures/wsas']")?.TextContent);
        Assert.Empty(await RowsAsync());
        Assert.Null((await UploadAsync(MadeUp.Bytes(MadeUp.Json("wsas")))).Refusal);
    }

    [Fact]
    public async Task Twenty_megabytes_pasted_are_refused_by_the_page_too()
    {
        var page = await administrator.OpenAsync(Page);
        using var content = new MultipartFormDataContent();
        foreach (var (name, values) in page.Fields("import-wording").Where(f => f.Key is not ("Form.File" or "Form.Pasted")))
            content.Add(new StringContent(values[0]), name);
        content.Add(new StringContent(new string('{', 20 * 1024 * 1024)), "Form.Pasted");
        var refused = await administrator.PostAsync(Page, content);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "questionnaire.too-large"), (refused.Status, refused.RefusalCode));
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task The_language_of_the_words_is_marked_wherever_they_are_shown()
    {
        var course = await clinic.HasCourseAsync();
        var therapist = await clinic.TherapistAsync();
        await PasteAsync(MadeUp.Json("wsas").Replace("\"language\": \"en\"", "\"language\": \"de-CH\"", StringComparison.Ordinal));
        Assert.Contains("Language: de-CH.", (await administrator.OpenAsync(Page)).Words, StringComparison.Ordinal);
        var page = await therapist.OpenAsync($"{course.Url}/measures/wsas/answer");
        Assert.Equal("Think of the last days.", page.Document.QuerySelector("p[lang='de-CH']")?.TextContent);
        Assert.Equal(5, page.Document.QuerySelectorAll("legend bdi[lang='de-CH']").Length);
        Assert.Equal(5, page.Document.QuerySelectorAll("div.options[lang='de-CH']").Length);
        Assert.NotEmpty((await therapist.OpenAsync("/measures/wsas")).Document.QuerySelectorAll("li bdi[lang='de-CH']"));
    }

    [Fact]
    public async Task What_the_administrator_says_of_the_language_counts_more_than_what_the_file_says()
    {
        var page = await administrator.OpenAsync(Page);
        var refused = await page.SendAsync("import-wording", ("Pasted", MadeUp.Json("wsas")), ("Licence", Licence), ("Language", "in German, I think"));
        Assert.Equal("wording.language", refused.RefusalCode);
        Assert.Null((await refused.SendAsync("import-wording", ("Language", "pt-BR"))).Refusal);
        Assert.Equal("pt-BR", Wordings.Read((await RowsAsync())[0].Words).Language);
    }

    [Fact]
    public async Task A_phq_9_does_not_pass_for_a_pgsi()
    {
        var refused = await PasteAsync(MadeUp.Json("phq-9"), "pgsi");
        Assert.Equal("questionnaire.another-measure", refused.RefusalCode);
        Assert.Contains("this is the PHQ-9, not the PGSI", refused.Refusal, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task The_page_of_a_measure_shows_its_words_where_there_are_some_and_who_may_bring_them()
    {
        var therapist = await clinic.TherapistAsync();
        var phq = await therapist.OpenAsync("/measures/phq-9");
        Assert.Contains("Feeling down, depressed, or hopeless", phq.Words, StringComparison.Ordinal);
        Assert.NotNull(phq.Document.QuerySelector("a[href='/measures/phq-9/questionnaire.json']"));
        var wsas = await therapist.OpenAsync("/measures/wsas");
        Assert.Contains("an administrator can bring them here", wsas.Words, StringComparison.Ordinal);
        Assert.Null(wsas.Document.QuerySelector("a[href$='questionnaire.json'], a[href$='import']"));
        Assert.NotNull((await administrator.OpenAsync("/measures/wsas")).Document.QuerySelector("a[href='/measures/wsas/import']"));
        Assert.Equal(HttpStatusCode.NotFound, (await therapist.OpenAsync("/measures/none")).Status);
    }

    [Fact]
    public async Task An_expression_without_end_is_refused_in_time()
    {
        const string All = "%resource.descendants()";
        var refused = await UploadAsync(MadeUp.File("wsas", q => MadeUp.Total(q).Expression_ = $"{All}.select({All}.select({All}.select({All}.select({All}.count())))).count()"));
        Assert.Equal("questionnaire.total-too-long", refused.RefusalCode);
        refused = await UploadAsync(MadeUp.File("wsas", q => MadeUp.Total(q).Expression_ = new string('(', 5000)));
        Assert.Equal("questionnaire.total-too-deep", refused.RefusalCode);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task No_file_and_no_licence_are_said()
    {
        var page = await administrator.OpenAsync(Page);
        Assert.Equal("wording.no-file", (await page.SendAsync("import-wording", ("Licence", Licence))).RefusalCode);
        Assert.Equal("form.missing", (await page.SendAsync("import-wording", ("Pasted", MadeUp.Json("wsas")))).RefusalCode);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task The_same_form_with_another_file_is_another_wish()
    {
        var page = await administrator.OpenAsync(Page);
        await UploadAsync(MadeUp.Bytes(MadeUp.Json("wsas")), page: page);
        var second = await UploadAsync(MadeUp.Bytes(MadeUp.Json("wsas") + " "), page: page);
        Assert.Equal("form.sent-before", second.RefusalCode);
        Assert.Null((await UploadAsync(MadeUp.Bytes(MadeUp.Json("wsas")), page: page)).Refusal);
        Assert.Single(await RowsAsync());
    }

    [Fact]
    public async Task Only_an_administrator_and_only_for_a_measure_without_words()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync("/measures/phq-9/import")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync("/measures/none/import")).Status);
        var therapist = await clinic.TherapistAsync();
        Assert.NotEqual(HttpStatusCode.OK, (await therapist.OpenAsync(Page)).Status);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Another_clinic_has_none_of_it(Database database)
    {
        await using var shared = await TestClinic.OpenAsync(database);
        var other = new Guid("018f0000-0000-7000-8000-0000000000bb");
        await shared.InDatabaseAsync(db =>
        {
            db.Add(new ClinicWording { Id = Guid.CreateVersion7(), MeasureKey = "wsas", Number = 1, Words = Wordings.Written(MadeUp.Words(MeasureLibrary.Get("wsas"))), Licence = Licence });
            return db.SaveChangesAsync();
        }, other);
        var therapist = await shared.TherapistAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await therapist.OpenAsync("/measures/wsas/questionnaire.json")).Status);
        Assert.Equal(HttpStatusCode.OK, (await therapist.OpenAsync("/measures/gad-7/questionnaire.json")).Status);
    }

    private async Task<Page> PasteAsync(string json, string key = "wsas") =>
        await (await administrator.OpenAsync($"/measures/{key}/import")).SendAsync("import-wording", ("Pasted", json), ("Licence", Licence));

    private async Task<Page> UploadAsync(byte[] file, Page? page = null)
    {
        page ??= await administrator.OpenAsync(Page);
        using var content = new MultipartFormDataContent();
        foreach (var (name, values) in page.Fields("import-wording").Where(f => f.Key is not ("Form.File" or "Form.Licence")))
            content.Add(new StringContent(values[0]), name);
        content.Add(new StringContent(Licence), "Form.Licence");
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Add(part, "Form.File", "form.json");
        return await administrator.PostAsync(Page, content);
    }

    private Task<List<ClinicWording>> RowsAsync() => clinic.InDatabaseAsync(db => db.Set<ClinicWording>().AsNoTracking().OrderBy(w => w.Number).ToListAsync());
}
