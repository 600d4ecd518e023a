namespace Kith.Web.Jobs;

/// <summary>
/// Work that comes round by itself. It may run twice, on two machines at once, or late: whatever it does is guarded by the database.
/// Registered with <c>services.AddSingleton(new Recurring(…))</c>; the program runs it, tests call the use case.
/// </summary>
/// <param name="Name">Stable: the scheduler's tables know it by this.</param>
/// <param name="Every">How long from one run to the next.</param>
/// <param name="RunAsync">What to do, in a scope of its own.</param>
public sealed record Recurring(string Name, TimeSpan Every, Func<IServiceProvider, CancellationToken, Task> RunAsync);
