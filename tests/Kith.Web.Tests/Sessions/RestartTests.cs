using System.Net;
using Kith.Web.Storage;

namespace Kith.Web.Tests.Sessions;

/// <summary>A note half written when the server goes down.</summary>
public sealed class RestartTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_note_saved_as_it_was_typed_is_there_after_the_server_started_again(Database database)
    {
        var before = await TestClinic.OpenAsync(database);
        var course = await before.HasCourseAsync();
        var here = $"{course.Url}/sessions/{course.SessionIds[0]}";
        var therapist = await before.TherapistAsync();
        var page = await therapist.OpenAsync(here);
        foreach (var (kind, text) in new[] { ("progress", "Half a sentence about נורה 🌱, and"), ("process", "What it stirred in me") })
            Assert.Equal(HttpStatusCode.OK, await SaveAsync(therapist, page, $"/api{here}/notes/{kind}", new { text, @base = -1 }));

        await using var after = await before.RestartedAsync();
        var again = await (await after.TherapistAsync()).OpenAsync(here);
        Assert.Equal("Half a sentence about נורה 🌱, and", again.Fields("progress-note")["Form.Text"][0].Trim());
        Assert.Equal("What it stirred in me", again.Fields("process-note")["Form.Text"][0].Trim());
        Assert.Contains("Saved 09:00", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_to_the_address_that_saves_as_one_types_is_answered_in_a_sentence_and_keeps_what_was_saved()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var here = $"{course.Url}/sessions/{course.SessionIds[0]}";
        var therapist = await clinic.TherapistAsync();
        var (page, address) = (await therapist.OpenAsync(here), $"/api{here}/notes/progress");
        Assert.Equal(HttpStatusCode.OK, await SaveAsync(therapist, page, address, new { text = "Saved", @base = -1 }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SaveAsync(therapist, page, address, new { text = new string('x', 1024 * 1024), @base = 0 }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SaveAsync(therapist, page, address, new { text = "be\u0007ll", @base = 0 }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SaveAsync(therapist, page, address, new { text = "n\0ul", @base = 0 }));
        Assert.Equal(HttpStatusCode.BadRequest, await SaveAsync(therapist, page, address, new { text = 7 }));
        Assert.Equal(HttpStatusCode.Conflict, await SaveAsync(therapist, page, address, new { text = "On an older text", @base = -1 }));
        Assert.Equal(HttpStatusCode.NotFound, await SaveAsync(therapist, page, $"/api{course.Url}/sessions/{Guid.CreateVersion7()}/notes/progress", new { text = "Nowhere", @base = -1 }));
        Assert.Equal("Saved", (await therapist.OpenAsync(here)).Fields("progress-note")["Form.Text"][0].Trim());
    }

    private static async Task<HttpStatusCode> SaveAsync(Visitor visitor, Page page, string address, object draft)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(draft) };
        request.Headers.Add("RequestVerificationToken", page.Fields("progress-note")["__RequestVerificationToken"][0]);
        request.Headers.Add("Accept", "application/json");
        using var answer = await visitor.Http.SendAsync(request);
        if (answer.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict)
            Assert.Contains("\"sentence\":\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        return answer.StatusCode;
    }
}
