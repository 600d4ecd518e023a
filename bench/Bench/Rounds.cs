namespace Kith.Bench;

/// <summary>Several pages under load, each in turn, so that a busy minute of the machine is shared by all of them.</summary>
/// <param name="RoundCount">How often each page has its turn; the medians are taken over these.</param>
/// <param name="Seconds">How long a turn lasts.</param>
/// <param name="WarmUpSeconds">Before the first turn, so that the hot methods are compiled as well as they will be.</param>
internal sealed record Rounds(int RoundCount, int Seconds, int WarmUpSeconds)
{
    public async Task<IReadOnlyList<Figures>> TakeAsync(IReadOnlyList<Target> targets, Func<TimeSpan>? database = null)
    {
        foreach (var target in targets)
        {
            await Visitor.ReadAsync(target);
            await Wrk.RunAsync(target, WarmUpSeconds);
        }

        var rounds = targets.Select(_ => new List<Round>()).ToList();
        for (var round = 0; round < RoundCount; round++)
        {
            for (var i = 0; i < targets.Count; i++)
                rounds[i].Add(await Wrk.RunAsync(targets[i], Seconds, database));
            Progress.Say($"  round {round + 1} of {RoundCount}: {string.Join(", ", targets.Select((t, i) => $"{t.Name} {rounds[i][^1].PerSecond:N0}/s"))}");
        }

        return [.. targets.Select((t, i) => new Figures(t, rounds[i]))];
    }
}

/// <summary>What one page came to.</summary>
internal sealed record Figures(Target Target, IReadOnlyList<Round> Rounds)
{
    public Spread PerSecond => Spread.Of(Rounds.Select(r => r.PerSecond));

    public Spread P50 => Spread.Of(Rounds.Select(r => r.P50));

    public Spread P99 => Spread.Of(Rounds.Select(r => r.P99));

    public Spread Cpu => Spread.Of(Rounds.Select(r => r.CpuMicroseconds));

    public Spread DatabaseCpu => Spread.Of(Rounds.Select(r => r.DatabaseMicroseconds));
}

/// <summary>A median with the least and the most beside it.</summary>
internal sealed record Spread(double Median, double Least, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var half = sorted.Count / 2;
        return new(sorted.Count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2, sorted[0], sorted[^1]);
    }

    public string Words(string format) => $"{Median.ToString(format)} [{Least.ToString(format)}–{Most.ToString(format)}]";
}

/// <summary>Long runs say where they are.</summary>
internal static class Progress
{
    public static void Say(string line) => Console.WriteLine(line);
}
