namespace Kith.Web.Tests.Caseload;

public sealed class ShowCaseloadTests : IAsyncLifetime
{
    private TestClinic clinic = null!;
    private Visitor therapist = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        therapist = await clinic.TherapistAsync();
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task An_empty_caseload_says_how_to_begin() =>
        Assert.Contains("Add the first client", (await therapist.OpenAsync("/caseload")).Words, StringComparison.Ordinal);

    [Fact]
    public async Task It_shows_the_own_clients_and_nobody_elses()
    {
        await clinic.HasCourseAsync("Nora");
        await clinic.HasCourseAsync("Lena", TestClinic.OtherTherapistId);
        var words = (await therapist.OpenAsync("/caseload")).Words;
        Assert.Contains("Nora", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lena", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?phase=initial", true)]
    [InlineData("?phase=middle", false)]
    [InlineData("?change=too-early", true)]
    [InlineData("?change=worse", false)]
    [InlineData("?waits=safety", false)]
    [InlineData("?closed=yes", false)]
    [InlineData("?q=nor", true)]
    [InlineData("?q=%25", false)]
    [InlineData("?q=%00%F0%9F%98%80", true)]
    [InlineData("?phase=7&change='--&page=-3&closed=maybe", true)]
    [InlineData("?page=99999999999", true)]
    [InlineData("?page=2", false)]
    public async Task A_filter_is_a_link_and_an_unknown_one_is_none(string query, bool shown)
    {
        await clinic.HasCourseAsync("Nora");
        var page = await therapist.OpenAsync("/caseload" + query);
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        Assert.Equal(shown, page.Document.QuerySelector("tbody")?.TextContent.Contains("Nora", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Fifty_stand_on_a_page_and_a_client_without_a_course_on_top()
    {
        for (var i = 0; i < 51; i++)
            await clinic.HasCourseAsync($"Client {i:D2}");
        await (await therapist.OpenAsync("/clients/add")).SendAsync("add-client", ("Name", "Mara"), ("BornDay", "3"), ("BornMonth", "4"), ("BornYear", "1990"));
        var first = await therapist.OpenAsync("/caseload");
        Assert.Equal(50, first.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Plan the course for Mara", first.Words, StringComparison.Ordinal);
        var second = await therapist.OpenAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(1, second.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Null(second.Document.QuerySelector("a[rel=next]"));
    }
}
