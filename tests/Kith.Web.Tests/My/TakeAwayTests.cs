using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Hl7.Fhir.Serialization;
using Kith.Clinical.Audit;
using Kith.Clinical.Goals;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Kith.Host.Demo;
using Kith.Host.Demo.People;
using Kith.Web.Storage;
using Kith.Web.Tests.Audit;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Tests.My;

/// <summary>A client takes their record away: what is in the file, and what is not.</summary>
public sealed class TakeAwayTests
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ForFhir(R4.ModelInfo.ModelInspector);

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Everything_on_the_own_pages_is_in_the_file_without_others_names_and_without_what_was_never_shared(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var joan = await HasAsync(clinic, JoanWhitcombe.Tell);
        var file = await TakeAsync(await clinic.SignedInAsync(joan.User.Email!));
        Assert.Equal("kith-my-record-2026-03-02.zip", file.Name);
        Assert.Equal(["my-record.fhir.json", "my-record.html", "my-record.pdf"], file.Parts.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(file.Parts["my-record.pdf"]), StringComparison.Ordinal);
        foreach (var text in new[] { file.Html, file.Fhir })
        {
            Assert.Contains(joan.Client.Name, text, StringComparison.Ordinal);
            Assert.All(joan.All<Note>().Where(n => n.Kind is NoteKind.Process || n.SharedAt is null), n => Assert.DoesNotContain(n.Text, text, StringComparison.Ordinal));
            Assert.All(joan.All<Person>(), p =>
            {
                Assert.DoesNotContain(p.Alias, text, StringComparison.Ordinal);
                Assert.True(p.Remarks.Length == 0 || !text.Contains(p.Remarks, StringComparison.Ordinal));
                Assert.True(p.ViolenceWords.Length == 0 || !text.Contains(p.ViolenceWords, StringComparison.Ordinal));
            });
        }

        Assert.DoesNotContain("<script", file.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Words in [brackets] stand in the place of a name.", file.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_people_are_in_it_by_name_only_when_the_client_says_so_and_never_what_the_therapist_noted_about_them()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var joan = await HasAsync(clinic, JoanWhitcombe.Tell);
        var file = await TakeAsync(await clinic.SignedInAsync(joan.User.Email!), ("Form.Names", "true"));
        foreach (var text in new[] { file.Html, file.Fhir })
        {
            Assert.All(joan.All<Person>().Where(p => p.WithdrawnAt is null), p => Assert.Contains(p.Alias, text, StringComparison.Ordinal));
            Assert.All(joan.All<Person>(), p => Assert.True(p.Remarks.Length == 0 || !text.Contains(p.Remarks, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task The_bundle_is_valid_FHIR_holds_whatever_it_points_to_and_says_the_same_as_the_record()
    {
        await using var clinic = await TestClinic.OpenAsync();
        foreach (var tell in (Func<Setting, Story>[])[LeilaHaddad.Tell, JoanWhitcombe.Tell])
        {
            var story = await HasAsync(clinic, tell);
            var file = await TakeAsync(await clinic.SignedInAsync(story.User.Email!), ("Form.Names", "true"));
            // Whatever the model forbids, it refuses to read.
            var bundle = JsonSerializer.Deserialize<R4.Bundle>(file.Fhir, Json)!;
            var there = bundle.Entry.Select(e => e.FullUrl).ToList();
            Assert.Equal(there.Count, there.Distinct().Count());
            var pointed = System.Text.RegularExpressions.Regex.Matches(file.Fhir, "\"reference\": \"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
            Assert.NotEmpty(pointed);
            Assert.Empty(pointed.Except(there));

            var sent = story.All<Response>().Where(r => r.FinishedAt is not null && r.SupersededById is null).ToList();
            Assert.Equal(sent.Count(r => !r.IsTyped), Of<R4.QuestionnaireResponse>(bundle).Count);
            Assert.Equal(sent.Count(r => r.Total is not null), Of<R4.Observation>(bundle).Count(o => o.Code?.Text?.EndsWith(" total", StringComparison.Ordinal) is true));
            Assert.Equal(story.All<Goal>().Select(g => g.Words).Order(StringComparer.Ordinal), Of<R4.Goal>(bundle).Select(g => g.Description!.Text).Order(StringComparer.Ordinal));
            Assert.Equal(story.All<Session>().Count(), Of<R4.Encounter>(bundle).Count);
        }
    }

    [Fact]
    public async Task It_is_noted_as_an_export_of_the_own_record_and_nobody_else_can_have_it()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var joan = await HasAsync(clinic, JoanWhitcombe.Tell);
        await TakeAsync(await clinic.SignedInAsync(joan.User.Email!));
        var entry = Assert.Single(await clinic.EntriesAsync(), e => e.Act is AuditAct.Export);
        Assert.Equal((joan.User.Id, "Client", "/my/take-away/record.zip", joan.Course.Id), (entry.UserId!.Value, entry.As, entry.What, entry.CourseId!.Value));
        Assert.Equal(HttpStatusCode.NotFound, (await (await clinic.TherapistAsync()).OpenAsync("/my/take-away")).Status);
    }

    private static List<T> Of<T>(R4.Bundle bundle) where T : R4.Resource => [.. bundle.Entry.Select(e => e.Resource).OfType<T>()];

    private static async Task<Story> HasAsync(TestClinic clinic, Func<Setting, Story> tell)
    {
        var setting = new Setting(TestClinic.ClinicId, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), clinic.Time.GetUtcNow());
        var story = tell(setting);
        if (!await clinic.InDatabaseAsync(db => Task.FromResult(db.Users.Any(u => u.Id == setting.Ines.Id))))
            await clinic.WriteAsync(setting.Ines);
        await clinic.WriteAsync([story.User, .. story.Told()]);
        return story;
    }

    private static async Task<Taken> TakeAsync(Visitor client, params (string Name, string Value)[] typed)
    {
        var page = await client.OpenAsync("/my/take-away");
        var fields = page.Fields("/my/take-away/record.zip");
        foreach (var (name, value) in typed)
            fields[name] = [value];
        using var content = new FormUrlEncodedContent(fields.SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value)));
        using var answer = await client.Http.PostAsync(new Uri("/my/take-away/record.zip", UriKind.Relative), content);
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        await using var zip = await ZipArchive.CreateAsync(await answer.Content.ReadAsStreamAsync(), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var bytes = new MemoryStream();
            await using var from = await entry.OpenAsync();
            await from.CopyToAsync(bytes);
            parts[entry.FullName] = bytes.ToArray();
        }

        return new(answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'), parts);
    }

    private sealed record Taken(string Name, IReadOnlyDictionary<string, byte[]> Parts)
    {
        /// <summary>Without its style, whose letters stand in it as bytes.</summary>
        public string Html => WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(Encoding.UTF8.GetString(Parts["my-record.html"]), "(?s)<style>.*?</style>", ""));

        public string Fhir => Encoding.UTF8.GetString(Parts["my-record.fhir.json"]);
    }
}
