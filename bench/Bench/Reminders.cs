using System.Data.Common;
using System.Diagnostics;
using System.Globalization;

namespace Kith.Bench;

/// <summary>Ten thousand reminders due in the same minute, and what a page takes meanwhile, for somebody who opens one after the other.</summary>
/// <param name="Quiet">The page with nothing to send, in milliseconds.</param>
/// <param name="Busy">The same page while they leave.</param>
/// <param name="Took">From the first that left to the last.</param>
internal sealed record Reminders(Latency Quiet, Latency Busy, TimeSpan Took)
{
    public const int Count = 10_000;

    /// <summary>A page may take a tenth longer.</summary>
    public const double MostSlower = 0.10;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public string Words => string.Create(
        CultureInfo.CurrentCulture,
        $"{Count:N0} reminders left in {Took.TotalSeconds:N1} s; course page p50 {Quiet.P50:N1} ms before, {Busy.P50:N1} ms meanwhile ({(Busy.P50 / Quiet.P50) - 1:P0}), p99 {Quiet.P99:N1} and {Busy.P99:N1} ms");

    /// <param name="clinic">A clinic that writes mails as files.</param>
    /// <param name="seconds">How long the page is measured with nothing to send.</param>
    public static async Task<Reminders> TakeAsync(Clinic clinic, int seconds)
    {
        using var http = new HttpClient { BaseAddress = clinic.Kith.Address };
        http.DefaultRequestHeaders.Add("Cookie", clinic.Course.Cookie);
        await OpenAsync(http, clinic.Course.Path, Until(TimeSpan.FromSeconds(seconds)));
        var quiet = await OpenAsync(http, clinic.Course.Path, Until(TimeSpan.FromSeconds(seconds)));

        await using var connection = clinic.Connect();
        await connection.OpenAsync();
        await QueueAsync(connection);
        while (await WaitingAsync(connection) == Count)
            await Task.Delay(50);
        var watch = Stopwatch.StartNew();
        var took = TimeSpan.Zero;
        using var gone = new CancellationTokenSource(Patience);
        var watching = Task.Run(async () =>
        {
            while (await WaitingAsync(connection) > 0 && !gone.IsCancellationRequested)
                await Task.Delay(100);
            took = watch.Elapsed;
            await gone.CancelAsync();
        });
        var busy = await OpenAsync(http, clinic.Course.Path, () => gone.IsCancellationRequested);
        await watching;
        return took < Patience ? new(quiet, busy, took) : throw new InvalidOperationException("The reminders did not leave in five minutes.");
    }

    private static Func<bool> Until(TimeSpan end)
    {
        var watch = Stopwatch.StartNew();
        return () => watch.Elapsed > end;
    }

    private static async Task<Latency> OpenAsync(HttpClient http, string path, Func<bool> ended)
    {
        var taken = new List<double>();
        while (!ended())
        {
            var watch = Stopwatch.StartNew();
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            answer.EnsureSuccessStatusCode();
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        taken.Sort();
        return new(taken[taken.Count / 2], taken[(int)(taken.Count * 0.99)]);
    }

    private static async Task QueueAsync(DbConnection connection)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            """
            INSERT INTO mails (clinic_id, id, key, kind, address, subject, text, stop_url, made_at, attempts, last_fault, version)
            SELECT clinic_id, @id, @key, '', 'nobody@client.example', 'You have something to fill in before your appointment', 'https://clinic.example/my/check-in', '', @at, 0, '', 0
            FROM clinics LIMIT 1
            """;
        var (id, key, at) = (command.CreateParameter(), command.CreateParameter(), command.CreateParameter());
        (id.ParameterName, key.ParameterName, at.ParameterName, at.Value) = ("id", "key", "at", TimeProvider.System.GetUtcNow().UtcDateTime);
        command.Parameters.AddRange(new[] { id, key, at });
        for (var i = 0; i < Count; i++)
        {
            (id.Value, key.Value) = (Guid.CreateVersion7(), $"bench-{i}");
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private static async Task<long> WaitingAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM mails WHERE done_at IS NULL";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}

/// <summary>How long answers took, in milliseconds.</summary>
internal sealed record Latency(double P50, double P99);
