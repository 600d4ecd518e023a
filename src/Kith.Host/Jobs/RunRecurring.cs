using Kith.Web.Jobs;
using Quartz;

namespace Kith.Host.Jobs;

/// <summary>Runs one round of a recurring job in a scope of its own. A round that fails is said, and the next one tries again.</summary>
internal sealed partial class RunRecurring(IServiceScopeFactory scopes, IEnumerable<Recurring> all, ILogger<RunRecurring> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // One that an older version left in the tables is nobody's any more.
        if (all.FirstOrDefault(r => r.Name == context.JobDetail.Key.Name) is not { } job)
            return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await job.RunAsync(scope.ServiceProvider, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            RoundFailed(log, fault, job.Name);
        }
    }

    [LoggerMessage(3301, LogLevel.Error, "A round of {Job} failed; the next one tries again")]
    private static partial void RoundFailed(ILogger log, Exception fault, string job);
}
