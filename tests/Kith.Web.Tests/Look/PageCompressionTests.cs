namespace Kith.Web.Tests.Look;

public sealed class PageCompressionTests
{
    [Theory]
    [InlineData("gzip, deflate, br", "gzip")]
    [InlineData("br", "")]
    [InlineData("identity", "")]
    public async Task A_page_is_compressed_as_the_browser_asks(string accepts, string expected)
    {
        await using var clinic = await TestClinic.OpenAsync();
        using var http = new HttpClient { BaseAddress = clinic.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", accepts);
        using var answer = await http.GetAsync(new Uri("/sign-in", UriKind.Relative));
        Assert.Equal(expected, string.Join(' ', answer.Content.Headers.ContentEncoding));
    }

    [Fact]
    public async Task A_compressed_page_holds_another_token_each_time_so_its_length_gives_nothing_away()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var visitor = clinic.Stranger();
        var (once, again) = (await visitor.OpenAsync("/sign-in"), await visitor.OpenAsync("/sign-in"));
        Assert.NotEqual(Token(once), Token(again));
    }

    private static string Token(Page page) => page.Fields("/sign-in/enter")["__RequestVerificationToken"][0];
}
