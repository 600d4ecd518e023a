namespace Kith.Web.Tests.Access;

/// <summary>Somebody comes into the room while a client reads.</summary>
public sealed class LeaveTests
{
    [Fact]
    public async Task Leaving_signs_a_client_out_and_shows_an_empty_page()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var client = await clinic.SignedInAsync(course.ClientEmail);
        var home = await client.OpenAsync("/my");
        Assert.Contains("Leave now", home.Text, StringComparison.Ordinal);

        using var left = await client.Http.PostAsync(new Uri("/leave", UriKind.Relative), null, TestContext.Current.CancellationToken);
        var empty = await client.OpenAsync("/leave");
        Assert.Equal("", empty.Document.Body!.TextContent);
        Assert.Equal("New tab", empty.Document.Title);
        Assert.StartsWith("/sign-in", (await client.OpenAsync("/my")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_therapist_has_no_use_for_it()
    {
        await using var clinic = await TestClinic.OpenAsync();
        Assert.DoesNotContain("Leave now", (await (await clinic.TherapistAsync()).OpenAsync("/today")).Text, StringComparison.Ordinal);
    }
}
