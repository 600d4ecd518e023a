using System.Net;
using Kith.Clinical.Safety;
using Kith.Web.Safety.Plan;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Safety;

/// <summary>The plan that therapist and client write for a crisis.</summary>
public sealed class SafetyPlanTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_the_two_write_the_client_reads_and_the_banner_leads_to_it(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var client = await clinic.SignedInAsync(course.ClientEmail);
        Assert.Contains("You have no safety plan yet", (await client.OpenAsync("/my/plan")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("My safety plan", (await client.OpenAsync("/my")).Words, StringComparison.Ordinal);

        var begun = await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/safety/plan");
        Assert.Contains("Samaritans: 116 123", begun.Fields("write-plan")["Form.Professionals"].Single(), StringComparison.Ordinal);
        var kept = await begun.SendAsync("write-plan", ("WarningSigns", "Awake at four"), ("PeopleToAsk", "Ada: 020 7946 0011"));
        Assert.Null(kept.Refusal);
        Assert.Equal($"{course.Url}/safety/plan", kept.Document.QuerySelector("header.banner .states a")!.GetAttribute("href"));

        var read = await client.OpenAsync("/my/plan");
        Assert.Contains("Awake at four", read.Words, StringComparison.Ordinal);
        Assert.Equal("tel:02079460011", read.Document.QuerySelector(".plan a")!.GetAttribute("href"));
        Assert.DoesNotContain("What I can do by myself", read.Words, StringComparison.Ordinal);
        Assert.Contains("My safety plan", (await client.OpenAsync("/my")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_change_keeps_the_version_before_with_the_reason(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var therapist = await clinic.TherapistAsync();
        await (await therapist.OpenAsync($"{course.Url}/safety/plan")).SendAsync("write-plan", ("WarningSigns", "Awake at four"));
        var elsewhere = await therapist.OpenAsync($"{course.Url}/safety/plan?change=1");
        var changing = await therapist.OpenAsync($"{course.Url}/safety/plan?change=1");
        Assert.Equal("safety.plan-without-reason", (await changing.SendAsync("write-plan", ("WarningSigns", "Awake at three"), ("Because", ""))).RefusalCode);
        var changed = await changing.SendAsync("write-plan", ("WarningSigns", "Awake at three"), ("Because", "It comes earlier now."));
        Assert.Contains("It comes earlier now.", changed.Words, StringComparison.Ordinal);
        Assert.Contains("Awake at four", changed.Words, StringComparison.Ordinal);
        Assert.Equal(2, await clinic.InDatabaseAsync(db => db.Set<SafetyPlan>().CountAsync()));

        var late = await elsewhere.SendAsync("write-plan", ("WarningSigns", "Not eating"), ("Because", "Forgotten."));
        Assert.Equal("form.stale", late.RefusalCode);
        Assert.Contains("Awake at three", late.Words, StringComparison.Ordinal);
        Assert.Equal("Not eating", late.Fields("write-plan")["Form.WarningSigns"].Single().Trim());
        Assert.Equal(HttpStatusCode.OK, (await late.SendAsync("write-plan")).Status);
    }

    [Fact]
    public async Task Beside_the_ninth_answer_the_client_finds_the_own_plan()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        await (await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/safety/plan")).SendAsync("write-plan", ("OwnWays", "Go out"));
        var ninth = await (await clinic.SignedInAsync(course.ClientEmail)).OpenAsync("/my/check-in?part=1&question=9");
        Assert.NotNull(ninth.Document.QuerySelector(".care a[href='/my/plan']"));
    }

    [Theory]
    [InlineData("Carys: 029 2018 0401, from 16:00", "tel:02920180401")]
    [InlineData("+44 (0)20 7946 0100", "tel:+4402079460100")]
    [InlineData("116 123", "tel:116123")]
    [InlineData("999", "tel:999")]
    [InlineData("From 9 to 17, room 12, 16:30", null)]
    public void A_telephone_number_can_be_called(string words, string? call)
    {
        var pieces = PhonePieces.Of(words);
        Assert.Equal(words, string.Concat(pieces.Select(p => p.Words)));
        Assert.Equal(call, pieces.SingleOrDefault(p => p.Call is not null)?.Call);
    }
}
