namespace Kith.Web.Tests.Help;

/// <summary>Whoever needs help is asked nothing.</summary>
public sealed class HelpTests
{
    [Fact]
    public async Task It_needs_no_sign_in_sets_no_cookie_and_shows_the_lines_of_the_country()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var stranger = clinic.Stranger();
        using var answer = await stranger.Http.GetAsync(new Uri("/help?country=DE", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var page = await stranger.OpenAsync("/help?country=DE");
        Assert.NotNull(page.Document.QuerySelector("a[href='tel:08001110111']"));
        Assert.NotNull(page.Document.QuerySelector("a[href='tel:112']"));
    }

    [Fact]
    public async Task The_clinics_own_country_stands_first_and_an_unknown_one_is_a_choice()
    {
        await using var clinic = await TestClinic.OpenAsync();
        Assert.Contains("116 123", (await (await clinic.TherapistAsync()).OpenAsync("/help")).Words, StringComparison.Ordinal);
        Assert.Contains("Open the country", (await clinic.Stranger().OpenAsync("/help?country=XX")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_country_can_be_opened_on_the_same_page_which_is_all_there_is_without_a_network()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var page = await clinic.Stranger().OpenAsync("/help");
        Assert.Equal(Clinical.Safety.CrisisLines.All.Count, page.Document.QuerySelectorAll(".places details .calls").Length);
        Assert.NotNull(page.Document.QuerySelector(".places a[href='tel:08001110111']"));
    }
}
