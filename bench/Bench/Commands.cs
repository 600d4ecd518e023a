namespace Kith.Bench;

/// <summary>How many SQL commands a page sends, counted in Kith's own log with the line for each command switched on.</summary>
internal static class Commands
{
    private const string Category = "Microsoft.EntityFrameworkCore.Database.Command";

    public static IReadOnlyDictionary<string, string> LogThem { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { [$"Logging__Console__LogLevel__{Category}"] = "Information" };

    /// <summary>The most of three openings: the first also fills what the program keeps.</summary>
    public static async Task<int> OfAsync(Target target)
    {
        var most = 0;
        for (var i = 0; i < 3; i++)
        {
            var before = await CountAsync(target.Server);
            await Visitor.ReadAsync(target);
            most = Math.Max(most, await CountAsync(target.Server) - before);
        }

        return most;
    }

    /// <summary>The log is written by a thread of its own: it has said all when half a second adds nothing.</summary>
    private static async Task<int> CountAsync(Server server)
    {
        for (var last = -1; ;)
        {
            var now = server.Said().Count(l => l.Contains($"{Category}[20101]", StringComparison.Ordinal));
            if (now == last)
                return now;
            last = now;
            await Task.Delay(500);
        }
    }
}
