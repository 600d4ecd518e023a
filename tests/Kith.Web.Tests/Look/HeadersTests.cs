using System.Net;
using Kith.Web.Health;

namespace Kith.Web.Tests.Look;

/// <summary>What an answer says of the program that gave it, and what it allows a browser to do.</summary>
public sealed class HeadersTests
{
    [Fact]
    public async Task No_answer_names_the_server_or_its_version_and_every_one_forbids_frames_and_what_is_not_ours()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var therapist = await clinic.TherapistAsync();
        foreach (var path in (string[])["/sign-in", "/help", "/today", course.Url, "/nowhere", "/accounts", "/health/alive", "/_content/Kith.Web/kith.css", $"{course.Url}/print/summary.pdf"])
        {
            using var answer = await therapist.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.All((string[])["Server", "X-Powered-By", "X-AspNet-Version", "X-AspNetMvc-Version"], name => Assert.False(answer.Headers.Contains(name), $"{path} says {name}"));
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.True(answer.Headers.Contains("Referrer-Policy") && answer.Headers.Contains("Permissions-Policy"), path);
        }
    }

    [Fact]
    public async Task A_fault_keeps_them_too()
    {
        await using var clinic = await TestClinic.OpenAsync(also: services => services.AddScoped<ShowHealth>(_ => throw new InvalidOperationException("what nobody may read")));
        using var answer = await (await clinic.AdministratorAsync()).Http.GetAsync(new Uri("/health", UriKind.Relative));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.Contains("Referrer-Policy") && answer.Headers.Contains("Permissions-Policy"));
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Something went wrong on our side", page, StringComparison.Ordinal);
        Assert.All((string[])["nobody may read", "InvalidOperation", "   at "], words => Assert.DoesNotContain(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_answered_what_they_sent()
    {
        await using var clinic = await TestClinic.OpenAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = clinic.Address };
        foreach (var path in (string[])["/", "/sign-in", "/today", "/help", "/nowhere", "/_content/Kith.Web/kith.css"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Trace, path);
            request.Headers.Add("X-Told", "what was sent");
            using var answer = await http.SendAsync(request);
            Assert.False(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
            Assert.DoesNotContain("what was sent", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("kith.example", "https", true)]
    [InlineData("kith.example", "http", false)]
    [InlineData("localhost", "https", false)]
    public async Task Over_TLS_browsers_are_told_to_keep_to_it_on_every_answer(string host, string scheme, bool told)
    {
        await using var clinic = await TestClinic.OpenAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = clinic.Address };
        foreach (var path in (string[])["/sign-in", "/today", "/nowhere", "/health/alive", "/_content/Kith.Web/kith.css"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            request.Headers.Add("X-Forwarded-Proto", scheme);
            using var answer = await http.SendAsync(request);
            string[] expected = told ? ["max-age=31536000; includeSubDomains"] : [];
            Assert.Equal(expected, answer.Headers.TryGetValues("Strict-Transport-Security", out var said) ? said : []);
        }
    }
}
