using System.Diagnostics;
using System.Globalization;
using Kith.Clinical.Access;
using Kith.Clinical.Clients;
using Kith.Storage.Postgres;
using Kith.Web.Access.SignIn;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Host.Demo;

/// <summary>
/// Many more clients, for load tests: plain courses, 200 to a therapist who has no others. Client number n is the same
/// whatever the number asked for, and asking again adds only what is missing.
/// </summary>
internal static class LoadClients
{
    public const int PerTherapist = 200;

    /// <summary>Ids of the therapists; the client numbers count on in the block after it.</summary>
    private const int TherapistBlock = 0x20;

    public static int Therapists(int clients) => (clients + PerTherapist - 1) / PerTherapist;

    /// <summary>The first of the therapists, to look at a full caseload.</summary>
    public static IEnumerable<DemoSignIns.One> SignIns(int clients) => clients == 0
        ? []
        : [new($"Therapist of the load test, {Math.Min(clients, PerTherapist).ToString(CultureInfo.InvariantCulture)} clients", Email(0))];

    public static async Task FillAsync(IServiceProvider services, int clients, Database database, TextWriter say, CancellationToken stop)
    {
        if (clients == 0)
            return;
        var databases = services.GetRequiredService<IDbContextFactory<KithDb>>();
        var have = await HaveAsync(databases, stop);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var setting = new Setting(DemoClinic.ClinicId, TimeZoneInfo.FindSystemTimeZoneById(DemoClinic.TimeZone), now);
        var missing = Enumerable.Range(0, Therapists(clients))
            .Select(t => (Therapist: t, From: have.GetValueOrDefault(TherapistId(t)), To: Math.Min(PerTherapist, clients - (t * PerTherapist))))
            .Where(b => b.From < b.To)
            .ToList();

        var progress = new Progress(missing.Sum(b => b.To - b.From), say);
        await Parallel.ForEachAsync(
            missing,
            // A file has one writer; a server has many.
            new ParallelOptions { MaxDegreeOfParallelism = database is Database.Postgres ? Math.Clamp(Environment.ProcessorCount, 2, 8) : 1, CancellationToken = stop },
            async (batch, cancelled) =>
            {
                await using var db = (await databases.CreateDbContextAsync(cancelled)).ActFor(() => DemoClinic.ClinicId);
                var therapist = TherapistId(batch.Therapist);
                var rows = new List<object>();
                if (batch.From == 0)
                    rows.Add(setting.User(therapist, $"Therapist {batch.Therapist + 1}", Email(batch.Therapist), Role.Therapist));
                for (var i = batch.From; i < batch.To; i++)
                    rows.AddRange(LoadCourse.Of(setting, therapist, (batch.Therapist * PerTherapist) + i));
                await SaveAsync(db, rows, database, cancelled);
                progress.Done(batch.To - batch.From);
            });
    }

    private static async Task SaveAsync(KithDb db, List<object> rows, Database database, CancellationToken stop)
    {
        if (database is Database.Postgres)
        {
            await PostgresCopy.WriteAsync(db, rows, stop);
            return;
        }

        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(rows);
        await db.SaveChangesAsync(stop);
    }

    private static Guid TherapistId(int therapist) => Setting.Id(TherapistBlock, therapist + 1);

    private static string Email(int therapist) => string.Create(CultureInfo.InvariantCulture, $"load-{therapist + 1}@demo.example");

    private static async Task<Dictionary<Guid, int>> HaveAsync(IDbContextFactory<KithDb> databases, CancellationToken stop)
    {
        await using var db = (await databases.CreateDbContextAsync(stop)).ActFor(() => DemoClinic.ClinicId);
        return await db.Set<Client>().GroupBy(c => c.TherapistId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
    }

    /// <summary>Says how far it is, at most once a second and only when it takes longer than one.</summary>
    private sealed class Progress(int all, TextWriter say)
    {
        private readonly Lock one = new();
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private TimeSpan said;
        private int done;

        public void Done(int more)
        {
            lock (one)
            {
                done += more;
                if (watch.Elapsed - said < TimeSpan.FromSeconds(1) && (done < all || said == TimeSpan.Zero))
                    return;
                said = watch.Elapsed;
                say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Clients: {done:N0} of {all:N0}, {said.TotalSeconds:N0} s"));
            }
        }
    }
}
