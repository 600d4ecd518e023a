using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Storage;

public sealed class DurableTests
{
    [Fact]
    public async Task The_embedded_database_writes_ahead_and_through_to_the_disk_on_every_connection()
    {
        await using var clinic = await TestClinic.OpenAsync();
        for (var i = 0; i < 3; i++)
        {
            var (journal, synchronous) = await clinic.InDatabaseAsync(async db => (
                (await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").ToListAsync())[0],
                (await db.Database.SqlQueryRaw<long>("SELECT synchronous AS Value FROM pragma_synchronous").ToListAsync())[0]));
            Assert.Equal(("wal", 2L), (journal, synchronous));
        }
    }
}
