using System.Globalization;
using Kith.Clinical.Audit;
using Kith.Web.Storage;

namespace Kith.Web.Tests.Audit;

/// <summary>Whoever owns the database can change the trail, and is found out: the first entry that is not as it was sealed is named.</summary>
public sealed class SealTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_trail_nobody_touched_holds_over_many_seals(Database database)
    {
        await using var clinic = await SealedThreeTimesAsync(database);
        var found = await clinic.CheckAsync();
        Assert.Equal((3, null), (found.Seals, found.Fault));
        Assert.Equal((await clinic.EntriesAsync()).Count(e => e.Seal != null), found.Entries);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_changed_entry_is_named(Database database)
    {
        await using var clinic = await SealedThreeTimesAsync(database);
        var one = await InSealAsync(clinic, 2);
        await clinic.BehindTheGuardAsync(database, $"UPDATE audit_entries SET user_id = NULL, \"as\" = 'Client' WHERE {Is(database, one)}");
        Assert.Equal((2, one.Id), await FaultAsync(clinic));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_entry_that_is_gone_is_named(Database database)
    {
        await using var clinic = await SealedThreeTimesAsync(database);
        var one = await InSealAsync(clinic, 2);
        await clinic.BehindTheGuardAsync(database, $"DELETE FROM audit_entries WHERE {Is(database, one)}");
        Assert.Equal((2, one.Id), await FaultAsync(clinic));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_entry_moved_to_another_seal_is_named(Database database)
    {
        await using var clinic = await SealedThreeTimesAsync(database);
        var one = await InSealAsync(clinic, 3);
        await clinic.BehindTheGuardAsync(database, $"UPDATE audit_entries SET seal = 1 WHERE {Is(database, one)}");
        Assert.Equal((1, one.Id), await FaultAsync(clinic));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_seal_taken_out_of_the_middle_with_its_entries_is_missed(Database database)
    {
        await using var clinic = await SealedThreeTimesAsync(database);
        await clinic.BehindTheGuardAsync(database, "DELETE FROM audit_entries WHERE seal = 2; DELETE FROM audit_seals WHERE number = 2");
        var found = await clinic.CheckAsync();
        Assert.Equal("Seal 2 is gone: after seal 1 comes seal 3.", found.Fault!.Sentence);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_newest_seals_taken_away_with_their_entries_are_missed_too(Database database)
    {
        await using var clinic = await SealedThreeTimesAsync(database);
        await clinic.BehindTheGuardAsync(database, "DELETE FROM audit_entries WHERE seal = 3; DELETE FROM audit_seals WHERE number = 3");
        var found = await clinic.CheckAsync();
        Assert.Equal("Seal 3 is gone, and every later one: this machine has set seal 3.", found.Fault!.Sentence);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_nodes_that_seal_at_once_set_one_chain(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await clinic.HasCourseAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => clinic.SealAsync()));
        await clinic.SealAsync();
        var found = await clinic.CheckAsync();
        Assert.Null(found.Fault);
        Assert.Equal((await clinic.EntriesAsync()).Count, found.Entries);
    }

    [Fact]
    public async Task What_is_read_while_the_file_is_held_is_noted_beside_it_and_taken_in_once()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var therapist = await clinic.TherapistAsync();
        await using (await Safety.DatabaseGoneTests.HoldAsync(clinic))
            Assert.Contains("Goals", (await therapist.OpenAsync($"{course.Url}/goals")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(await clinic.EntriesAsync(), e => e.What.EndsWith("/goals", StringComparison.Ordinal));
        await clinic.SealAsync();
        await clinic.SealAsync();
        var entry = Assert.Single(await clinic.EntriesAsync(), e => e.What.EndsWith("/goals", StringComparison.Ordinal));
        Assert.Equal((TestClinic.TherapistId, course.Id), (entry.UserId, entry.CourseId));
        Assert.Null((await clinic.CheckAsync()).Fault);
    }

    private static async Task<TestClinic> SealedThreeTimesAsync(Database database)
    {
        var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var therapist = await clinic.TherapistAsync();
        for (var seal = 1; seal <= 3; seal++)
        {
            for (var page = 0; page < 3; page++)
                await therapist.OpenAsync(course.Url);
            await clinic.SealAsync();
            clinic.Time.Advance(TimeSpan.FromMinutes(1));
        }

        return clinic;
    }

    private static async Task<AuditEntry> InSealAsync(TestClinic clinic, int number) => (await clinic.EntriesAsync()).Where(e => e.Seal == number).ElementAt(1);

    private static async Task<(int, Guid)> FaultAsync(TestClinic clinic)
    {
        var fault = (await clinic.CheckAsync()).Fault!;
        return (fault.Seal, fault.EntryId!.Value);
    }

    /// <summary>SQLite keeps an id as text in capitals.</summary>
    private static string Is(Database database, AuditEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"id = '{(database is Database.Sqlite ? entry.Id.ToString().ToUpperInvariant() : entry.Id.ToString())}'");
}
