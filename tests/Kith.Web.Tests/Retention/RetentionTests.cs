using System.Net;
using Kith.Clinical.Access;
using Kith.Clinical.Clients;
using Kith.Clinical.Retention;
using Kith.Web.Storage;
using Kith.Web.Tests.Audit;
using Kith.Web.Tests.Forms;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Retention;

/// <summary>The administrator sees which records nothing asks for any longer, and decides about each; a legal hold beats everything.</summary>
public sealed class RetentionTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_due_is_listed_with_the_rule_and_a_decision_is_kept_with_its_reason_and_noted_on_that_record(Database database)
    {
        await using var clinic = await OpenAsync(database);
        var page = await (await clinic.AdministratorAsync()).OpenAsync("/retention");
        Assert.Contains("In United Kingdom a record is kept for 20 years after the last course was closed", page.Words, StringComparison.Ordinal);
        Assert.Contains("Long Ago", page.Words, StringComparison.Ordinal);
        Assert.Contains("31 January 2025", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nora", page.Words, StringComparison.Ordinal);

        var id = (await ClientAsync(clinic)).Id;
        var decided = await page.SendAsync("decide-retention", ("Record", $"{id}"), ("Step", "GiveUp"), ("Because", "Twenty years are full."));
        Assert.Contains("goes, decided on 2 March 2026: Twenty years are full.", decided.Words, StringComparison.Ordinal);
        var entry = Assert.Single(await clinic.EntriesAsync(), e => e.Changed.Contains("retention_decisions", StringComparison.Ordinal));
        Assert.Equal(id, entry.ClientId);

        // Nothing is destroyed by it.
        Assert.Equal(1, await clinic.InDatabaseAsync(db => db.Set<Kith.Clinical.Courses.Course>().CountAsync(c => c.ClientId == id)));
    }

    [Theory]
    [InlineData("GB", "Looked up on 23 November 2026 where others write about it")]
    [InlineData("SE", "The law itself was read on 23 November 2026")]
    [InlineData("AT", "Not verified: the years are from memory")]
    [InlineData("JP", "Kith knows no rule for the clinic’s place")]
    public async Task The_page_says_where_and_when_a_rule_was_looked_up_and_what_is_not_verified(string country, string said)
    {
        await using var clinic = await TestClinic.OpenAsync();
        await clinic.InDatabaseAsync(db => db.Set<Clinic>().ExecuteUpdateAsync(row => row.SetProperty(c => c.Country, country)));
        Assert.Contains(said, (await (await clinic.AdministratorAsync()).OpenAsync("/retention")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_hold_set_by_name_and_birthday_keeps_the_record_until_it_is_lifted(Database database)
    {
        await using var clinic = await OpenAsync(database);
        var administrator = await clinic.AdministratorAsync();
        var page = await (await administrator.OpenAsync("/retention")).SendAsync(
            "hold-record", ("Name", EndedRecord.Name), ("BornDay", "1"), ("BornMonth", "1"), ("BornYear", "1960"), ("Because", "The county court asked for it."));
        Assert.Contains("held since 2 March 2026: The county court asked for it.", page.Words, StringComparison.Ordinal);
        var id = $"{(await ClientAsync(clinic)).Id}";
        var refused = await page.SendAsync("decide-retention", ("Record", id), ("Step", "GiveUp"), ("Because", "Old."));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "retention.held"), (refused.Status, refused.RefusalCode));
        var lifted = await page.SendAsync("decide-retention", ("Record", id), ("Step", "LiftHold"), ("Because", "The court is done."));
        Assert.Contains("decide", lifted.Document.QuerySelector("td[data-label='How it stands']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_not_there_or_a_wrong_birthday_is_answered_alike()
    {
        await using var clinic = await OpenAsync(Database.Sqlite);
        var page = await (await clinic.AdministratorAsync()).OpenAsync("/retention");
        foreach (var (name, year) in new[] { ("Nobody Here", "1960"), (EndedRecord.Name, "1961") })
        {
            var refused = await page.SendAsync("hold-record", ("Name", name), ("BornDay", "1"), ("BornMonth", "1"), ("BornYear", year), ("Because", "The court."), ("_key", $"{Guid.CreateVersion7()}"));
            Assert.Equal("retention.not-found", refused.RefusalCode);
        }
    }

    [Fact]
    public async Task Another_clinics_record_cannot_be_decided_about()
    {
        await using var clinic = await OpenAsync(Database.Sqlite);
        var other = Guid.CreateVersion7();
        await clinic.InDatabaseAsync(
            async db =>
            {
                db.Add(new Clinic { ClinicId = other, Name = "Another", Country = "GB", TimeZone = "Europe/London" });
                return await db.SaveChangesAsync();
            },
            other);
        var theirs = await clinic.HasCourseAsync("Elsewhere", clinicId: other);
        var page = await (await clinic.AdministratorAsync()).OpenAsync("/retention");
        var refused = await page.SendAsync("decide-retention", ("Record", $"{theirs.ClientId}"), ("Step", "Hold"), ("Because", "Curious."));
        Assert.Equal("form.not-found", refused.RefusalCode);
        Assert.Equal(0, await clinic.InDatabaseAsync(db => db.Set<RetentionDecision>().IgnoreQueryFilters().CountAsync()));
    }

    private static async Task<TestClinic> OpenAsync(Database database)
    {
        var clinic = await TestClinic.OpenAsync(database);
        await clinic.HasCourseAsync();
        await clinic.InDatabaseAsync(async db =>
        {
            await EndedRecord.FallsDueAsync(db);
            return await db.SaveChangesAsync();
        });
        return clinic;
    }

    private static Task<Client> ClientAsync(TestClinic clinic) => clinic.InDatabaseAsync(db => db.Set<Client>().AsNoTracking().SingleAsync(c => c.Name == EndedRecord.Name));
}
