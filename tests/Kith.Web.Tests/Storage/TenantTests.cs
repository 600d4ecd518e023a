using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Audit;
using Kith.Web.Storage;
using Kith.Web.Tests.House;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kith.Web.Tests.Storage;

/// <summary>
/// Two clinics whose rows have the same ids, the same therapist and the same client's sign-in: nothing but the clinic tells them apart.
/// Whoever walks every page of the program finds no word of the other clinic.
/// </summary>
public sealed partial class TenantTests
{
    private static readonly Guid OtherClinicId = new("018f0000-0000-7000-8000-0000000000bb");

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task No_page_of_one_clinic_ever_shows_a_row_of_another(Database database)
    {
        var seen = new Commands();
        await using var clinic = await TestClinic.OpenAsync(database, services => services.ConfigureDbContext<KithDb>(o => o.AddInterceptors(seen)));
        var client = await clinic.HasUserAsync("Nora", "nora@client.example", Role.Client);
        await WriteTwinsAsync(clinic, client.Id);
        var course = new TestCourse(Twin.Id, Twin.Id, client.Email!, [Twin.Id]) { Else = Twin.Id };
        Visitor[] visitors = [await clinic.TherapistAsync(), await clinic.SignedInAsync(client.Email!), await clinic.AdministratorAsync()];
        seen.Clear();

        var (shown, wrong) = (0, new List<string>());
        foreach (var route in RouteWalk.Of(clinic).Where(RouteWalk.Gets))
        {
            foreach (var visitor in visitors)
            {
                var page = await visitor.OpenAsync(RouteWalk.Filled(route, course));
                if (page.Text.Contains("other-clinic", StringComparison.Ordinal))
                    wrong.Add($"{page.Path} shows the other clinic");
                if ((int)page.Status >= 500)
                    wrong.Add($"{page.Path} met a fault");
                if (page.Text.Contains("own-clinic", StringComparison.Ordinal))
                    shown++;
            }
        }

        Assert.Empty(wrong);
        Assert.True(shown >= 10, $"Only {shown} pages showed anything of the own clinic; the test proves nothing.");
        Assert.Empty(seen.WithoutClinic());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_table_read_without_any_filter_of_its_own_gives_the_own_rows_only(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var client = await clinic.HasUserAsync("Nora", "nora@client.example", Role.Client);
        await WriteTwinsAsync(clinic, client.Id);
        foreach (var own in new[] { TestClinic.ClinicId, OtherClinicId })
        {
            var rows = await clinic.InDatabaseAsync(async db =>
            {
                var all = new List<OfClinic>();
                foreach (var type in Twin.Types(db))
                    all.AddRange(await ((IQueryable<OfClinic>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, [])!).AsNoTracking().ToListAsync());
                return all;
            }, own);
            // Writing them was noted too.
            Assert.Equal(Twin.Count, rows.Count(row => row is not AuditEntry { As: "Kith" }));
            Assert.All(rows, row => Assert.Equal(own, row.ClinicId));
        }

        Assert.Equal(0, await clinic.InDatabaseAsync(db => db.Set<Clinical.Clients.Client>().CountAsync(), Guid.Empty));
    }

    [Fact]
    public async Task A_row_of_another_clinic_cannot_be_written()
    {
        await using var clinic = await TestClinic.OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => clinic.WriteAsync(
            new Clinical.Clients.Client { ClinicId = OtherClinicId, Id = Guid.CreateVersion7(), Name = "Nora" }));
    }

    private static async Task WriteTwinsAsync(TestClinic clinic, Guid clientUserId)
    {
        await clinic.WriteAsync(new Clinic { ClinicId = OtherClinicId, Name = "other-clinic", Country = "GB", TimeZone = "Europe/London" });
        foreach (var (own, marker) in new[] { (TestClinic.ClinicId, "own-clinic"), (OtherClinicId, "other-clinic") })
        {
            await clinic.InDatabaseAsync(db =>
            {
                db.AddRange(Twin.Rows(db, marker, TestClinic.TherapistId, clientUserId, clinic.Time.GetUtcNow()));
                return db.SaveChangesAsync();
            }, own);
        }
    }

    /// <summary>Remembers each command, and tells which read a clinic's table without naming the clinic.</summary>
    private sealed partial class Commands : DbCommandInterceptor
    {
        private readonly ConcurrentDictionary<string, bool> texts = new(StringComparer.Ordinal);

        public void Clear() => texts.Clear();

        public IEnumerable<string> WithoutClinic() =>
            texts.Keys.Where(t => Table().IsMatch(t) && !t.Contains("clinic_id\" = @", StringComparison.Ordinal) && !t.Contains("clinic_id = @", StringComparison.Ordinal));

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            texts[command.CommandText] = true;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        [GeneratedRegex(@"FROM ""?(?!users|user_|clinics)[a-z_]+""? ")]
        private static partial Regex Table();
    }
}
