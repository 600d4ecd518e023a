using System.Diagnostics;
using Kith.Clinical.Measures;

namespace Kith.Bench;

/// <summary>How many whole PHQ-9 responses one core scores in a second, and how much each leaves for the collector.</summary>
/// <param name="PerSecond">Responses a second, over the rounds.</param>
/// <param name="Bytes">Allocated for each; the result itself and nothing else.</param>
internal sealed record Scoring(Spread PerSecond, double Bytes)
{
    /// <summary>The goal for one core.</summary>
    public const int Goal = 1_000_000;

    /// <summary>More than the result would be more than this.</summary>
    public const int MostBytes = 96;

    private const int Sets = 10_000;
    private const int Rounds = 7;

    public static Scoring Take()
    {
        var chance = new Random(20261123);
        var measure = MeasureLibrary.Get("phq-9");

        // Nobody is critical here: an alert is a second thing to make, and rare.
        var answers = Enumerable.Range(0, Sets).Select(_ => Enumerable.Range(1, measure.Items).Select(i => (int?)(i == measure.Items ? 0 : chance.Next(4))).ToArray()).ToArray();
        Round(measure, answers, Goal);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Round(measure, answers, Goal);
        var bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Goal;
        return new(Spread.Of([.. Enumerable.Range(0, Rounds).Select(_ => Round(measure, answers, 2 * Goal))]), bytes);
    }

    private static double Round(Measure measure, int?[][] answers, int times)
    {
        long sum = 0;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
            sum += measure.Score(answers[i % answers.Length]).Total!.Value;
        var seconds = watch.Elapsed.TotalSeconds;
        return sum > 0 ? times / seconds : 0;
    }
}
