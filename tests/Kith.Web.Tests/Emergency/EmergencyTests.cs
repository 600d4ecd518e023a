using System.Net;
using Kith.Clinical.Access;
using Kith.Web.Storage;
using Kith.Web.Tests.Forms;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Emergency;

/// <summary>Break-glass: with a reason, for an hour, told to the client, looked at by a second person.</summary>
public sealed class EmergencyTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_record_opened_in_an_emergency_is_read_for_an_hour_told_to_the_client_and_looked_at_by_a_second_person(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        LivedCourse.LetAWeekPass(clinic);
        var course = await clinic.HasLivedCourseAsync();
        var (omar, nora, ada) = (await clinic.OtherTherapistAsync(), await clinic.SignedInAsync(course.ClientEmail), await clinic.AdministratorAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await omar.OpenAsync($"/emergency/{course.Id}")).Status);

        var form = await omar.OpenAsync("/emergency/open");
        var opened = await form.SendAsync("open-in-emergency", Asked("Nora", "Her mother called: she took tablets."));
        Assert.Equal($"/emergency/{course.Id}", opened.Path);
        Assert.Contains("We met.", opened.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Daniel, husband", opened.Words, StringComparison.Ordinal);
        Assert.Contains("A record that is not yours is open to you until 10:00", (await omar.OpenAsync("/today")).Text, StringComparison.Ordinal);

        // It opens nothing else, and nothing to write.
        Assert.Equal(HttpStatusCode.NotFound, (await omar.OpenAsync(course.Url)).Status);
        Assert.Contains("took tablets", (await nora.OpenAsync("/my/opened")).Words, StringComparison.Ordinal);

        var review = await ada.OpenAsync("/emergency/review");
        Assert.DoesNotContain("Nora", review.Words, StringComparison.Ordinal);
        var newest = await clinic.InDatabaseAsync(db => db.Set<BreakGlass>().OrderByDescending(g => g.OpenedAt).Select(g => g.Id).FirstAsync());
        var found = await review.SendAsync("review-emergency", ("Form.Opened", newest.ToString()), ("Form.Finding", "Justified"), ("Form.Words", "The ambulance came."));
        Assert.Null(found.Refusal);
        Assert.Contains("It was right", found.Words, StringComparison.Ordinal);

        clinic.Time.Advance(BreakGlass.Lasts);
        Assert.Equal(HttpStatusCode.NotFound, (await omar.OpenAsync($"/emergency/{course.Id}")).Status);
    }

    [Fact]
    public async Task It_can_be_closed_early()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var omar = await clinic.OtherTherapistAsync();
        var opened = await (await omar.OpenAsync("/emergency/open")).SendAsync("open-in-emergency", Asked("Nora", "She does not answer the door."));
        var closed = await opened.SendAsync("close-emergency");
        Assert.Equal("/today", closed.Path);
        Assert.DoesNotContain("is open to you", closed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await omar.OpenAsync($"/emergency/{course.Id}")).Status);
    }

    [Fact]
    public async Task What_a_clinician_keeps_from_the_client_stays_in_the_record_with_its_reason()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var omar = await clinic.OtherTherapistAsync();
        await (await omar.OpenAsync("/emergency/open")).SendAsync("open-in-emergency", [.. Asked("Nora", "Her husband threatens her."), ("Form.Because", "He reads her mail and her pages.")]);
        var nora = await clinic.SignedInAsync(course.ClientEmail);
        Assert.DoesNotContain("threatens", (await nora.OpenAsync("/my/opened")).Words, StringComparison.Ordinal);
        Assert.Contains("is not told: He reads her mail", (await (await clinic.AdministratorAsync()).OpenAsync("/emergency/review")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nobody at all", "emergency")]
    [InlineData("Nor", "emergency")]
    public async Task Whoever_does_not_know_name_and_date_of_birth_opens_nothing(string name, string words)
    {
        await using var clinic = await TestClinic.OpenAsync();
        await clinic.HasCourseAsync();
        var refused = await (await (await clinic.OtherTherapistAsync()).OpenAsync("/emergency/open")).SendAsync("open-in-emergency", Asked(name, words));
        Assert.Equal("emergency.not-found", refused.RefusalCode);
        Assert.Equal(0, await clinic.InDatabaseAsync(db => db.Set<BreakGlass>().CountAsync()));
    }

    [Fact]
    public async Task The_one_who_opened_never_looks_at_it_as_the_second_person()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await clinic.HasCourseAsync();
        await clinic.HasUserAsync("Sue Supervisor", "sue@test.example", Role.Supervisor);
        var sue = await clinic.SignedInAsync("sue@test.example");
        await (await sue.OpenAsync("/emergency/open")).SendAsync("open-in-emergency", Asked("Nora", "The police are at her door."));
        Assert.Contains("Nobody has opened a record in an emergency", (await sue.OpenAsync("/emergency/review")).Words, StringComparison.Ordinal);
    }

    private static (string, string)[] Asked(string name, string words) =>
    [
        ("Form.Name", name), ("Form.BornDay", "4"), ("Form.BornMonth", "5"), ("Form.BornYear", "1988"), ("Form.Reason", nameof(BreakGlassReason.ImmediateDanger)), ("Form.Words", words),
    ];
}
