using Kith.Clinical.Measures;
using Kith.Web.Storage;
using Kith.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Audit;

/// <summary>The program is killed while it reads, writes and notes: what was written was noted, and the trail holds.</summary>
public sealed class KilledTrailTests
{
    private const int Times = 4;

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Killed_again_and_again_in_the_middle_of_things_the_trail_holds_and_misses_no_answer(Database database)
    {
        await using var clinic = await ServedClinic.OpenAsync(database);
        var chance = new Random(20260302);
        for (var time = 0; time < Times; time++)
        {
            var phone = await clinic.ClientAsync();
            var busy = Task.WhenAll(WriteAsync(phone, time), ReadAsync(phone), ReadAsync(await clinic.ClientAsync()));
            await Task.WhenAny(busy, Task.Delay(chance.Next(50, 500)));
            await clinic.KillAsync();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => busy);
            await clinic.Records.SealAsync();
            await clinic.StartAsync();
        }

        var found = await clinic.Records.CheckAsync();
        Assert.Null(found.Fault);
        Assert.True(found.Seals >= Times);
        var given = await clinic.Records.InDatabaseAsync(db => db.Set<Response>().Select(r => r.Version).ToListAsync());
        var noted = (await clinic.Records.EntriesAsync()).Count(e => e.As is "Client" && e.Changed.Contains("responses", StringComparison.Ordinal));
        Assert.Equal(given.Sum(version => version + 1), noted);
    }

    /// <summary>Answers one question after the other until nobody answers any more.</summary>
    private static async Task WriteAsync(Visitor phone, int time)
    {
        for (var answer = 0; ; answer++)
        {
            var question = (answer % 8) + 1;
            await (await phone.OpenAsync($"/my/check-in?part=1&question={question}")).SendAsync("check-in", ("Answer", $"{(answer / 8 + time) % 4}"), ("Press", "next"));
        }
    }

    private static async Task ReadAsync(Visitor phone)
    {
        while (true)
            await phone.OpenAsync("/my/goals");
    }
}
