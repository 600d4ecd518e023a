using Kith.Clinical.Goals;
using Kith.Clinical.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Goals;

/// <summary>What the client wants, in their words, and how near it feels.</summary>
public sealed class GoalTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Rated_by_the_client_and_beside_the_therapist_each_number_says_who_gave_it(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var (course, therapist) = (await clinic.HasCourseAsync(), await clinic.TherapistAsync());
        await (await therapist.OpenAsync($"{course.Url}/goals")).SendAsync("set-goal", ("Words", "Talk about money without shouting"));
        var goal = await GoalAsync(clinic);
        var client = await clinic.SignedInAsync(course.ClientEmail);
        await (await client.OpenAsync("/my/goals")).SendAsync("rate-my-goals", ($"Form.Scores[{goal.Id}]", "3"));
        clinic.Time.Advance(TimeSpan.FromHours(1));
        await (await therapist.OpenAsync($"{course.Url}/goals/rate")).SendAsync("rate-goals", ($"Form.Scores[{goal.Id}]", "5"));

        var ratings = (await GoalAsync(clinic)).Ratings.OrderBy(r => r.Score).ToList();
        Assert.Equal([(3, AnsweredBy.Client), (5, AnsweredBy.BesideTherapist)], ratings.Select(r => (r.Score, r.RatedBy!.Value)));
        Assert.Equal(TestClinic.TherapistId, ratings[1].RatedById);
        Assert.NotEqual(TestClinic.TherapistId, ratings[0].RatedById);
        var (theirs, own) = ((await therapist.OpenAsync($"{course.Url}/goals")).Words, (await client.OpenAsync("/my/goals")).Words);
        Assert.Contains("5 of 10, beside you", theirs, StringComparison.Ordinal);
        Assert.Contains("by your client", theirs, StringComparison.Ordinal);
        Assert.Contains("5 of 10, beside your therapist", own, StringComparison.Ordinal);
        Assert.Contains("by you", own, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("11")]
    [InlineData("-1")]
    [InlineData("7.5")]
    [InlineData("ten")]
    [InlineData("99999999999999999999")]
    public async Task A_number_that_is_not_on_the_scale_is_refused_and_no_goal_is_rated(string score)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (course, therapist) = (await clinic.HasCourseAsync(), await clinic.TherapistAsync());
        foreach (var words in (string[])["See my sister", "Sleep at home"])
            await (await therapist.OpenAsync($"{course.Url}/goals")).SendAsync("set-goal", ("Words", words));
        var goals = await clinic.InDatabaseAsync(db => db.Set<Goal>().OrderBy(g => g.Id).ToListAsync());
        var refused = await (await therapist.OpenAsync($"{course.Url}/goals/rate"))
            .SendAsync("rate-goals", ($"Form.Scores[{goals[0].Id}]", "5"), ($"Form.Scores[{goals[1].Id}]", score));
        Assert.Equal("form.not-a-number", refused.RefusalCode);
        Assert.Equal(["5"], refused.Fields("rate-goals")[$"Form.Scores[{goals[0].Id}]"]);
        Assert.Equal(0, await clinic.InDatabaseAsync(db => db.Set<GoalRating>().CountAsync()));
    }

    [Fact]
    public async Task Let_go_of_with_a_reason_a_goal_is_asked_about_no_more_and_stays_in_the_record()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (course, therapist) = (await clinic.HasCourseAsync(), await clinic.TherapistAsync());
        await (await therapist.OpenAsync($"{course.Url}/goals")).SendAsync("set-goal", ("Words", "Move to Leeds"));
        var form = await therapist.OpenAsync($"{course.Url}/goals/withdraw/{(await GoalAsync(clinic)).Id}");
        Assert.Equal("goals.withdrawal-without-reason", (await form.SendAsync("withdraw-goal", ("Reason", " "))).RefusalCode);
        var goals = await form.SendAsync("withdraw-goal", ("Reason", "She wants to stay."), ("_key", Guid.CreateVersion7().ToString()));
        Assert.Contains("Move to Leeds: She wants to stay.", goals.Words, StringComparison.Ordinal);
        Assert.Contains("There is no goal to rate.", (await therapist.OpenAsync($"{course.Url}/goals/rate")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_is_not_rated_for_a_day_before_it_was_set_or_still_to_come()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (course, therapist) = (await clinic.HasCourseAsync(), await clinic.TherapistAsync());
        await (await therapist.OpenAsync($"{course.Url}/goals")).SendAsync("set-goal", ("Words", "See my sister"));
        var form = await therapist.OpenAsync($"{course.Url}/goals/rate");
        var score = ($"Form.Scores[{(await GoalAsync(clinic)).Id}]", "5");
        Assert.Equal("goals.before-set", (await form.SendAsync("rate-goals", score, ("OnDay", "1"))).RefusalCode);
        Assert.Equal("date.too-late", (await form.SendAsync("rate-goals", score, ("OnDay", "3"))).RefusalCode);
        Assert.Empty((await GoalAsync(clinic)).Ratings);
    }

    private static Task<Goal> GoalAsync(TestClinic clinic) => clinic.InDatabaseAsync(db => db.Set<Goal>().Include(g => g.Ratings).AsNoTracking().SingleAsync());
}
