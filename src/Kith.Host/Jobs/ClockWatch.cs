using System.Diagnostics;
using Quartz;

namespace Kith.Host.Jobs;

/// <summary>
/// The scheduler writes down the instant of the next round. When the machine's clock is set back, that instant lies an hour ahead
/// and nothing would come round until then: this notices, and begins the rounds anew.
/// </summary>
internal sealed partial class ClockWatch(ISchedulerFactory schedulers, TimeProvider time, ILogger<ClockWatch> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (wall, ticks) = (time.GetUtcNow(), Stopwatch.GetTimestamp());
        using var timer = new PeriodicTimer(Look);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var (passed, nowWall) = (Stopwatch.GetElapsedTime(ticks), time.GetUtcNow());
            if (wall + passed - nowWall > Allowed)
                await BeginAnewAsync(nowWall, stoppingToken);
            (wall, ticks) = (nowWall, Stopwatch.GetTimestamp());
        }
    }

    private async Task BeginAnewAsync(DateTimeOffset now, CancellationToken stop)
    {
        ClockWentBack(log);
        var scheduler = await schedulers.GetScheduler(stop);
        foreach (var key in await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.AnyGroup(), stop))
        {
            if (await scheduler.GetTrigger(key, stop) is { } trigger)
                await scheduler.RescheduleJob(key, trigger.GetTriggerBuilder().StartAt(now).Build(), stop);
        }
    }

    [LoggerMessage(3302, LogLevel.Warning, "The clock was set back; the rounds begin anew")]
    private static partial void ClockWentBack(ILogger log);
}
