using Kith.Clinical;
using Kith.Clinical.Timeline;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Timeline;

public sealed class TimelineTests : IAsyncLifetime
{
    private TestClinic clinic = null!;
    private TestCourse course = null!;
    private Visitor me = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        course = await clinic.HasCourseAsync();
        me = await clinic.TherapistAsync();
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task An_event_keeps_how_much_of_its_date_is_known()
    {
        var page = await AddAsync(("Words", "Moved"), ("Lane", "Relationship"), ("OnMonth", "September"), ("OnYear", "2025"), ("MoodEffect", "-2"));

        Assert.Null(page.Refusal);
        var moved = (await EventsAsync()).Single();
        Assert.Equal((DatePrecision.Month, "September 2025", -2), (moved.On.Precision, moved.On.ToWords(), moved.MoodEffect));
    }

    [Theory]
    [InlineData("OnDay", "31", "date.no-such-day")]
    [InlineData("OnYear", "2027", "date.too-late")]
    [InlineData("MoodEffect", "6", "form.not-a-number")]
    [InlineData("Lane", "Weather", "form.not-in-list")]
    [InlineData("PersonId", "018f0000-0000-7000-8000-0000000000ff", "form.not-in-list")]
    [InlineData("Words", "", "form.missing")]
    public async Task What_cannot_be_is_refused_in_words(string field, string value, string code)
    {
        var page = await AddAsync([.. new[] { ("Words", "Moved"), ("Lane", "Mood"), ("OnMonth", "2"), ("OnYear", "2026") }.Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal(code, page.RefusalCode);
        Assert.Empty(await EventsAsync());
    }

    [Fact]
    public async Task An_event_is_withdrawn_with_a_reason_and_stays_in_the_record()
    {
        await AddAsync(("Words", "Moved"), ("Lane", "Mood"), ("OnYear", "2025"));
        var page = await me.OpenAsync($"/courses/{course.Id}/timeline/{(await EventsAsync()).Single().Id}/withdraw");

        Assert.Equal("timeline.withdrawal-without-reason", (await page.SendAsync("withdraw-event")).RefusalCode);
        var after = await page.SendAsync("withdraw-event", ("Reason", "it was her sister"));
        Assert.Contains("it was her sister", after.Words, StringComparison.Ordinal);
        Assert.NotNull((await EventsAsync()).Single().WithdrawnAt);
    }

    private async Task<Page> AddAsync(params (string, string)[] typed) => await (await me.OpenAsync($"/courses/{course.Id}/timeline")).SendAsync("add-event", typed);

    private Task<List<TimelineEvent>> EventsAsync() => clinic.InDatabaseAsync(db => db.Set<TimelineEvent>().ToListAsync());
}
