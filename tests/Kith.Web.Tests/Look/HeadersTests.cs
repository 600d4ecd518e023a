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
}
