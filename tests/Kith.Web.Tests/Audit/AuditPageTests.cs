using System.Net;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Kith.Clinical.Audit;
using Kith.Web.Storage;

namespace Kith.Web.Tests.Audit;

public sealed class AuditPageTests
{
    [Fact]
    public async System.Threading.Tasks.Task An_administrator_finds_what_was_done_on_one_record_and_sees_no_name_of_a_client()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync("Norbertine");
        await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/goals");
        var page = await (await clinic.AdministratorAsync()).OpenAsync($"/audit?record={course.Id}&act=Read");
        Assert.Contains("/courses/{CourseId}/goals", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Norbertine", page.Text, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async System.Threading.Tasks.Task The_check_says_what_it_found()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await clinic.HasCourseAsync();
        await clinic.SealAsync();
        var administrator = await clinic.AdministratorAsync();
        Assert.Contains("each as it was sealed", (await administrator.OpenAsync("/audit?check=now")).Words, StringComparison.Ordinal);
        await clinic.BehindTheGuardAsync(Database.Sqlite, "DELETE FROM audit_entries WHERE seal = 1");
        Assert.Contains("number 1 of seal 1, is gone", (await administrator.OpenAsync("/audit?check=now")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/audit?who=somebody&record=%00&on=31-31-31&act=Nothing&page=-7&check=later")]
    [InlineData("/audit?page=99999999999999999999")]
    public async System.Threading.Tasks.Task A_bent_address_shows_the_page(string address)
    {
        await using var clinic = await TestClinic.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, (await (await clinic.AdministratorAsync()).OpenAsync(address)).Status);
    }

    [Fact]
    public async System.Threading.Tasks.Task The_export_is_a_FHIR_audit_event_on_each_line_and_is_itself_noted()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        await (await clinic.TherapistAsync()).OpenAsync(course.Url);
        var lines = (await (await clinic.AdministratorAsync()).OpenAsync("/audit/export.ndjson")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var options = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);
        var events = lines.Select(l => JsonSerializer.Deserialize<AuditEvent>(l, options)!).ToList();
        var entries = await clinic.EntriesAsync();
        Assert.Equal(entries.Count - 1, events.Count);
        Assert.All(events, e => Assert.NotEmpty(e.Agent));
        Assert.Contains(events, e => e.Entity[0].What?.Identifier?.Value == $"urn:uuid:{course.Id}");
        Assert.Equal(AuditAct.Export, entries[^1].Act);
    }

    [Fact]
    public async System.Threading.Tasks.Task Nobody_else_reads_the_trail()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        foreach (var visitor in new[] { await clinic.TherapistAsync(), await clinic.SignedInAsync(course.ClientEmail) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/audit")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/audit/export.ndjson")).Status);
        }
    }

    [Fact]
    public async System.Threading.Tasks.Task A_client_reads_in_plain_words_who_opened_their_record_and_nobody_elses()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (course, other) = (await clinic.HasCourseAsync(), await clinic.HasCourseAsync("Ada"));
        var client = await clinic.SignedInAsync(course.ClientEmail);
        await client.OpenAsync("/my/goals");
        Assert.Contains("Nobody but you has opened your record", (await client.OpenAsync("/my/opened")).Words, StringComparison.Ordinal);

        var therapist = await clinic.TherapistAsync();
        await therapist.OpenAsync($"{other.Url}/timeline");
        await therapist.OpenAsync($"{course.Url}/goals");
        clinic.Time.Advance(TimeSpan.FromMinutes(20));
        await therapist.OpenAsync($"{course.Url}/sessions/{course.SessionIds[0]}");
        var words = (await client.OpenAsync("/my/opened")).Words;
        Assert.Contains("2 March 2026", words, StringComparison.Ordinal);
        Assert.Contains("therapist, between 09:00 and 09:20", words, StringComparison.Ordinal);
        Assert.Contains("looked at: your goals; your sessions and the notes about them", words, StringComparison.Ordinal);
        Assert.DoesNotContain("timeline", words, StringComparison.Ordinal);
    }
}
