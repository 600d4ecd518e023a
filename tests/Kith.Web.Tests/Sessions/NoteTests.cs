using System.Net;
using Kith.Clinical.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Sessions;

public sealed class NoteTests : IAsyncLifetime
{
    private TestClinic clinic = null!;
    private TestCourse course = null!;
    private Visitor therapist = null!;

    private string Here => $"{course.Url}/sessions/{course.SessionIds[0]}";

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        course = await clinic.HasCourseAsync();
        therapist = await clinic.TherapistAsync();
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task Two_tabs_on_one_note_get_both_texts_shown()
    {
        var (first, second) = (await therapist.OpenAsync(Here), await therapist.OpenAsync(Here));
        await first.SendAsync("progress-note", ("Text", "From the first tab"), ("Form.Press", "save"));
        var both = await second.SendAsync("progress-note", ("Text", "From the second tab"), ("Form.Press", "save"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "form.stale"), (both.Status, both.RefusalCode));
        Assert.Contains("From the first tab", both.Words, StringComparison.Ordinal);
        Assert.Contains("From the second tab", both.Words, StringComparison.Ordinal);
        Assert.Equal("From the first tab", (await NotesAsync()).Single().Text);
    }

    [Fact]
    public async Task A_signed_note_is_read_only_and_an_amendment_needs_a_reason_and_keeps_both()
    {
        var open = await therapist.OpenAsync(Here);
        var signed = await open.SendAsync("progress-note", ("Text", "Signed words"), ("Form.Press", "sign"));
        Assert.NotNull(signed.Document.QuerySelector(".signed"));
        var late = await open.SendAsync("progress-note", ("Text", "Too late"), ("_key", Guid.CreateVersion7().ToString()), ("Form.Press", "save"));
        Assert.Equal("sessions.note-signed", late.RefusalCode);
        Assert.Contains("Too late", late.Words, StringComparison.Ordinal);

        var note = (await NotesAsync()).Single();
        var amend = await therapist.OpenAsync($"{Here}/notes/{note.Id}/amend");
        var without = await amend.SendAsync("amend-note", ("Text", "Amended words"));
        Assert.Equal("sessions.amendment-without-reason", without.RefusalCode);
        await without.SendAsync("amend-note", ("Text", "Amended words"), ("Reason", "Wrong day."));
        Assert.Equal(["Signed words", "Amended words"], (await NotesAsync()).Single().Versions.OrderBy(v => v.Number).Select(v => v.Text));
    }

    [Fact]
    public async Task The_client_reads_a_progress_note_once_it_is_shared_and_never_the_private_one()
    {
        var open = await therapist.OpenAsync(Here);
        await open.SendAsync("process-note", ("Text", "For nobody else"), ("Form.Press", "save"));
        await open.SendAsync("progress-note", ("Text", "For the two of us"), ("Form.Press", "sign"));
        var client = await clinic.SignedInAsync(course.ClientEmail);
        Assert.DoesNotContain("For the two of us", (await client.OpenAsync("/my/notes")).Words, StringComparison.Ordinal);

        var note = (await NotesAsync()).Single(n => n.Kind is NoteKind.Progress);
        await (await therapist.OpenAsync($"{Here}/notes/{note.Id}/share")).SendAsync("share-note");
        var words = (await client.OpenAsync("/my/notes")).Words;
        Assert.Contains("For the two of us", words, StringComparison.Ordinal);
        Assert.DoesNotContain("For nobody else", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_refused_in_words_and_kept_in_the_form()
    {
        var page = await (await therapist.OpenAsync(Here)).SendAsync("progress-note", ("Text", new string('x', 1_000_000)), ("Form.Press", "save"));
        Assert.Equal("form.too-long", page.RefusalCode);
        Assert.Equal(1_000_000, page.Fields("progress-note")["Form.Text"][0].Length);
        Assert.Empty(await NotesAsync());
    }

    [Fact]
    public async Task Stale_facts_are_refused_with_both_shown()
    {
        var (first, second) = (await therapist.OpenAsync(Here), await therapist.OpenAsync(Here));
        await first.SendAsync("session-facts", ("SinceLastTime", "She moved out"));
        var both = await second.SendAsync("session-facts", ("SinceLastTime", "He moved out"));
        Assert.Equal("form.stale", both.RefusalCode);
        Assert.Contains("She moved out", both.Document.QuerySelector(".as-saved")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("He moved out", both.Fields("session-facts")["Form.SinceLastTime"][0]);
    }

    private Task<List<Note>> NotesAsync() =>
        clinic.InDatabaseAsync(db => db.Set<Note>().AsNoTracking().Include(n => n.Versions).Where(n => n.CourseId == course.Id).ToListAsync());
}
