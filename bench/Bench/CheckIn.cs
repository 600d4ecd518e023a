using System.Globalization;
using Npgsql;

namespace Kith.Bench;

/// <summary>
/// A finished check-in is sent: with its alert check, the standing of its course, and everything else that happens in its transaction; beside one bare
/// INSERT through the same web server, the same EF Core and the same driver into the same PostgreSQL, in turn.
/// </summary>
/// <param name="Insert">The bare insert.</param>
/// <param name="Submit">The check-in.</param>
/// <param name="Calm">The check-in at four fifths of that load.</param>
/// <param name="Raised">How many of a hundred were about safety, each with an alert, a dated step and a mail more.</param>
internal sealed record CheckIn(Figures Insert, Figures Submit, Figures Calm, int Raised)
{
    /// <summary>Of the bare insert's requests a second.</summary>
    public const double LeastRatio = 1.0 / 3;

    /// <summary>The slowest of a hundred against the one in the middle, at four fifths of the load.</summary>
    public const double MostSpread = 10;

    private const double CalmLoad = 0.8;
    private const int CalmConnections = 64;

    public double Ratio => Submit.PerSecond.Median / Insert.PerSecond.Median;

    public double P99OfP50 => Calm.P99.Median / Calm.P50.Median;

    public string Words => string.Create(
        CultureInfo.CurrentCulture,
        $"{Submit.PerSecond.Words("N0")} check-ins a second beside {Insert.PerSecond.Words("N0")} bare inserts: {Ratio:N2}; at {Calm.PerSecond.Words("N0")} a second p50 {Calm.P50.Words("N1")} ms, p99 {Calm.P99.Words("N1")} ms: {P99OfP50:N1} times");

    /// <param name="site">Where programs and databases are.</param>
    /// <param name="port">Kith listens here; the bare insert on the next one.</param>
    /// <param name="rounds">How long and how often.</param>
    /// <param name="clients">How many check-ins lie ready; more than are sent in one round.</param>
    public static async Task<CheckIn> TakeAsync(Site site, int port, Rounds rounds, int clients)
    {
        var database = await site.DatabaseAsync("kith_bench_check_in");
        await using var clinic = await Clinic.OpenAsync(site, clients, port, database, ceiling: true);
        Progress.Say($"  {clients:N0} check-ins are made ready");
        await using var ready = await ReadyCheckIns.MakeAsync(clinic, (NpgsqlConnection)clinic.Connect(), site.Folder("check-ins"));
        var (insert, submit) = (new Target("Bare insert", clinic.Ceiling!, "/insert"), new Target("Check-in sent", clinic.Kith, ReadyCheckIns.Path));

        Task<Round> InsertAsync() => Wrk.SendAsync(insert, new(ready.File, Again: true), rounds.Seconds, site.PostgresCpu);
        async Task<Round> SubmitAsync(Posts posts)
        {
            await ready.RenewAsync();
            var round = await Wrk.SendAsync(submit, posts, rounds.Seconds, site.PostgresCpu);
            await ready.RequireSentAsync((int)(round.PerSecond * rounds.Seconds * 0.9));
            return round;
        }

        for (var warm = 0; warm < rounds.WarmUpSeconds; warm += rounds.Seconds)
        {
            await InsertAsync();
            await SubmitAsync(new(ready.File));
        }

        var (inserts, submits, calm) = (new List<Round>(), new List<Round>(), new List<Round>());
        for (var round = 0; round < rounds.RoundCount; round++)
        {
            inserts.Add(await InsertAsync());
            submits.Add(await SubmitAsync(new(ready.File)));
            Progress.Say($"  round {round + 1} of {rounds.RoundCount}: {inserts[^1].PerSecond:N0} inserts/s, {submits[^1].PerSecond:N0} check-ins/s ({submits[^1].CpuMicroseconds:N0} and {submits[^1].DatabaseMicroseconds:N0} µs, an insert {inserts[^1].CpuMicroseconds:N0} and {inserts[^1].DatabaseMicroseconds:N0})");
        }

        var load = Spread.Of(submits.Select(s => s.PerSecond)).Median * CalmLoad;
        for (var round = 0; round < rounds.RoundCount; round++)
            calm.Add(await SubmitAsync(new(ready.File, load, CalmConnections)));
        return new(new(insert, inserts), new(submit, submits), new(submit with { Name = "Check-in sent, at 80 % of that" }, calm), ReadyCheckIns.RaisedInHundred);
    }
}
