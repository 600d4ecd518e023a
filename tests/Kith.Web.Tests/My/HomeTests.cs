using Kith.Clinical.Formulations;

namespace Kith.Web.Tests.My;

/// <summary>The client's start page leads to what is to be done.</summary>
public sealed class HomeTests : IAsyncLifetime
{
    private const string Order = "a[href='/my/areas']";

    private TestClinic clinic = null!;
    private TestCourse course = null!;
    private Visitor client = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        course = await clinic.HasCourseAsync();
        client = await clinic.SignedInAsync(course.ClientEmail);
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task One_problem_alone_has_no_order()
    {
        await ListAsync("Living with Ben");
        Assert.Null((await client.OpenAsync("/my")).Document.QuerySelector(Order));
    }

    [Fact]
    public async Task Two_problems_are_to_be_put_in_order_and_stay_within_reach_afterwards()
    {
        await ListAsync("Living with Ben", "The move");
        var asked = await client.OpenAsync("/my");
        Assert.Equal("Put them in order", asked.Document.QuerySelector($".one-thing {Order}")!.TextContent.Trim());

        await (await client.OpenAsync("/my/areas")).SendAsync("rank-my-areas");
        var done = await client.OpenAsync("/my");
        Assert.Null(done.Document.QuerySelector($".one-thing {Order}"));
        Assert.NotNull(done.Document.QuerySelector($".doors {Order}"));
    }

    private Task ListAsync(params string[] problems) => clinic.WriteAsync([.. problems.Select(about => new CandidateArea
    {
        Id = Guid.CreateVersion7(),
        ClinicId = TestClinic.ClinicId,
        CourseId = course.Id,
        Area = ProblemArea.RoleDispute,
        About = about,
    })]);
}
