using Kith.Clinical.Access;
using Kith.Clinical.Clients;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Storage;

/// <summary>A query that the database has worked out already is given new values and nothing of the old ones.</summary>
public sealed class KeptConnectionTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_same_query_with_other_values_finds_other_rows(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        for (var i = 0; i < 8; i++)
        {
            Assert.Equal("Ruth Therapist", await NameAsync(clinic, TestClinic.TherapistId));
            Assert.Equal("Omar Other", await NameAsync(clinic, TestClinic.OtherTherapistId));
            Assert.Null(await NameAsync(clinic, Guid.CreateVersion7()));
        }
    }

    [Fact]
    public async Task The_same_query_can_be_asked_again_while_it_is_read()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var pairs = await clinic.InDatabaseAsync(async db =>
        {
            var found = new List<(string, int)>();
            await foreach (var user in db.Users.AsNoTracking().OrderBy(u => u.Name).AsAsyncEnumerable())
                found.Add((user.Name, (await db.Users.AsNoTracking().OrderBy(u => u.Name).ToListAsync()).Count));
            return found;
        });
        Assert.Equal([("Ada Administrator", 3), ("Omar Other", 3), ("Ruth Therapist", 3)], pairs);
    }

    [Fact]
    public async Task A_read_inside_a_transaction_sees_what_it_wrote_and_a_later_one_does_not_when_it_was_taken_back()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var counts = await clinic.InDatabaseAsync(async db =>
        {
            List<int> seen = [await CountAsync(db)];
            await using (await db.Database.BeginTransactionAsync())
            {
                db.Add(new Client { Id = Guid.CreateVersion7(), TherapistId = TestClinic.TherapistId, Name = "Nora", BornOn = new(1988, 5, 4) });
                await db.SaveChangesAsync();
                seen.Add(await CountAsync(db));
            }

            seen.Add(await CountAsync(db));
            return seen;
        });
        Assert.Equal([0, 1, 0], counts);
    }

    private static Task<int> CountAsync(KithDb db) => db.Set<Client>().CountAsync();

    private static Task<string?> NameAsync(TestClinic clinic, Guid id) =>
        clinic.InDatabaseAsync(db => db.Users.Where(u => u.Id == id && u.Role == Role.Therapist).Select(u => (string?)u.Name).FirstOrDefaultAsync());
}
