using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using Kith.Clinical.Courses;
using Kith.Host.Demo;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kith.Web.Tests.Storage;

/// <summary>The pages opened most send eight commands to the database at the most, whatever the caseload's size.</summary>
public sealed class CommandCountTests
{
    private const int Most = 8;

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Course_page_caseload_and_today_send_no_more_than_eight_commands_with_20_and_with_200_clients(Database database)
    {
        var counter = new Counter();
        await using var clinic = await TestClinic.OpenAsync(database, services => services.ConfigureDbContext<KithDb>(o => o.AddInterceptors(counter)), people: false);
        await DemoClinic.FillAsync(clinic.Services, CancellationToken.None);
        var completed = await clinic.InDatabaseAsync(
            db => db.Set<Course>().Where(c => c.ClosedBecause == ClosingReason.Completed).Select(c => c.Id).SingleAsync(), DemoClinic.ClinicId);
        var ines = await clinic.SignedInAsync("ines@demo.example");

        var counts = new List<int[]>();
        foreach (var clients in new[] { 20, 200 })
        {
            await LoadClients.FillAsync(clinic.Services, clients, database, TextWriter.Null, CancellationToken.None);
            var busy = await clinic.SignedInAsync("load-1@demo.example");
            counts.Add([await CountAsync(ines, $"/courses/{completed}"), await CountAsync(busy, "/caseload"), await CountAsync(busy, "/today")]);
        }

        Assert.All(counts, c => Assert.All(c, n => Assert.InRange(n, 1, Most)));
        Assert.Equal(counts[0], counts[1]);

        async Task<int> CountAsync(Visitor visitor, string path)
        {
            // The first opening also fills what the program keeps.
            await visitor.OpenAsync(path);
            counter.Texts.Clear();
            Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync(path)).Status);
            return counter.Texts.Count;
        }
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public ConcurrentQueue<string> Texts { get; } = new();

        public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
        {
            Texts.Enqueue(result.CommandText);
            return result;
        }
    }
}
