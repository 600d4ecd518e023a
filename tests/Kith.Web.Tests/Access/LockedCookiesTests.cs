using System.Net;

namespace Kith.Web.Tests.Access;

/// <summary>Over TLS every cookie is locked to this host; on this machine itself, without TLS, none is.</summary>
public sealed class LockedCookiesTests : IAsyncLifetime
{
    private TestClinic clinic = null!;

    public async ValueTask InitializeAsync() => clinic = await TestClinic.OpenAsync();

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Theory]
    [InlineData("kith.example", "https")]
    [InlineData("localhost", "https")]
    [InlineData("kith.example", "http")]
    public async Task A_sign_in_over_TLS_or_from_elsewhere_gives_only_locked_cookies_and_takes_only_those(string host, string scheme)
    {
        var browser = new Browser(clinic.Address, host, scheme);
        Assert.Equal(HttpStatusCode.Redirect, await browser.SignInAsync());
        Assert.NotEmpty(browser.Set);
        Assert.All(browser.Set, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(HttpMethod.Get, "/caseload")).StatusCode);
        browser.Rename(name => name.Replace("__Host-", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SendAsync(HttpMethod.Get, "/caseload")).StatusCode);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task On_this_machine_itself_cookies_go_unlocked(string host)
    {
        var browser = new Browser(clinic.Address, host, "http");
        Assert.Equal(HttpStatusCode.Redirect, await browser.SignInAsync());
        Assert.All(browser.Set, cookie => Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(HttpMethod.Get, "/caseload")).StatusCode);
    }

    [Fact]
    public async Task Elsewhere_without_TLS_the_sign_in_page_says_that_nobody_can_sign_in_there()
    {
        var words = await (await new Browser(clinic.Address, "kith.example", "http").SendAsync(HttpMethod.Get, "/sign-in")).Content.ReadAsStringAsync();
        Assert.Contains("This address is not protected", words, StringComparison.Ordinal);
        words = await (await new Browser(clinic.Address, "kith.example", "https").SendAsync(HttpMethod.Get, "/sign-in")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("This address is not protected", words, StringComparison.Ordinal);
    }

    /// <summary>A browser behind a proxy on this machine, which keeps cookies whatever they are called.</summary>
    private sealed class Browser(Uri address, string host, string scheme)
    {
        private readonly HttpClient http = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };
        private Dictionary<string, string> kept = [];

        public List<string> Set { get; } = [];

        public async Task<HttpStatusCode> SignInAsync()
        {
            var page = await (await SendAsync(HttpMethod.Get, "/sign-in")).Content.ReadAsStringAsync();
            var token = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("email", "therapist@test.example"), new("password", TestClinic.Password)]);
            return (await SendAsync(HttpMethod.Post, "/sign-in/enter", form)).StatusCode;
        }

        public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
        {
            using var request = new HttpRequestMessage(method, path) { Content = content };
            request.Headers.Host = host;
            if (scheme is "https")
                request.Headers.Add("X-Forwarded-Proto", "https");
            if (kept.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", kept.Select(c => $"{c.Key}={c.Value}")));
            var answer = await http.SendAsync(request);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
            {
                Set.Add(cookie);
                var (name, value) = (cookie[..cookie.IndexOf('=', StringComparison.Ordinal)], cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(';')[0]);
                kept[name] = value;
            }

            return answer;
        }

        public void Rename(Func<string, string> name) => kept = kept.ToDictionary(c => name(c.Key), c => c.Value);
    }
}
