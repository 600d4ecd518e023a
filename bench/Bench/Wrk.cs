using System.Diagnostics;
using System.Globalization;

namespace Kith.Bench;

/// <summary>One round of load: what the caller saw, and what it cost the server.</summary>
/// <param name="PerSecond">Requests answered a second.</param>
/// <param name="P50">Half were answered within this, in milliseconds.</param>
/// <param name="P99">Ninety-nine of a hundred were answered within this, in milliseconds.</param>
/// <param name="CpuMicroseconds">The web server's processor time a request, in microseconds.</param>
/// <param name="DatabaseMicroseconds">PostgreSQL's processor time a request, in microseconds; 0 with SQLite, which runs inside the web server.</param>
internal sealed record Round(double PerSecond, double P50, double P99, double CpuMicroseconds, double DatabaseMicroseconds);

/// <summary>A page somewhere, as one visitor asks for it.</summary>
/// <param name="Name">How the report calls it.</param>
/// <param name="Server">Who answers.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Cookie">The visitor's sign-in; empty without one.</param>
/// <param name="Encoding">What the visitor accepts, as <c>Accept-Encoding</c>; empty for plain pages.</param>
internal sealed record Target(string Name, Server Server, string Path, string Cookie = "", string Encoding = "");

/// <summary>Forms to be sent, each once.</summary>
/// <param name="File">Cookie and body, one a line.</param>
/// <param name="PerSecond">How many a second, by the clock; 0 for as fast as they are answered.</param>
/// <param name="Connections">How many may be on their way at once.</param>
/// <param name="Again">Where it does not matter that a form is sent twice: begins anew after the last.</param>
internal sealed record Posts(string File, double PerSecond = 0, int Connections = 16, bool Again = false);

/// <summary>Load by wrk, a program of its own, so that its work is not counted as the server's.</summary>
internal static class Wrk
{
    private const int Connections = 16;

    public static Task<Round> RunAsync(Target target, int seconds, Func<TimeSpan>? database = null) => RunAsync(target, database,
    [
        "-t1", $"-c{Connections}", $"-d{seconds}s", "--timeout", "30s", "-s", Path.Combine(AppContext.BaseDirectory, "figures.lua"),
        .. target.Cookie.Length == 0 ? Array.Empty<string>() : ["-H", $"Cookie: {target.Cookie}"],
        .. target.Encoding.Length == 0 ? Array.Empty<string>() : ["-H", $"Accept-Encoding: {target.Encoding}"],
        new Uri(target.Server.Address, target.Path).ToString(),
    ]);

    /// <summary>Sends forms.</summary>
    public static Task<Round> SendAsync(Target target, Posts posts, int seconds, Func<TimeSpan>? database = null) => RunAsync(target, database,
    [
        "-t1", $"-c{posts.Connections}", $"-d{seconds}s", "--timeout", "30s", "-s", Path.Combine(AppContext.BaseDirectory, "posts.lua"),
        new Uri(target.Server.Address, target.Path).ToString(), "--", posts.File, posts.PerSecond.ToString(CultureInfo.InvariantCulture), posts.Again ? "again" : "once",
    ]);

    private static async Task<Round> RunAsync(Target target, Func<TimeSpan>? database, IEnumerable<string> arguments)
    {
        var databaseBefore = database?.Invoke() ?? TimeSpan.Zero;
        var before = target.Server.Cpu();
        var figures = await FiguresAsync(target, arguments);
        var cpu = target.Server.Cpu() - before;
        var databaseCpu = (database?.Invoke() ?? TimeSpan.Zero) - databaseBefore;

        var (requests, duration, refused, broken) = (figures[0], figures[1], figures[5], figures[6]);
        if (requests == 0 || refused + broken > 0)
            throw new InvalidOperationException($"{target.Name}: {requests} answers, {refused} of them errors, {broken} connections broken. No figure is taken from such a run.");
        if (figures.Length > 7 && figures[7] > 0)
            throw new InvalidOperationException($"{target.Name}: there was nothing left to send {figures[7]} times. More must lie ready.");
        return new(requests * 1e6 / duration, figures[2] / 1e3, figures[3] / 1e3, cpu.TotalMicroseconds / requests, databaseCpu.TotalMicroseconds / requests);
    }

    private static async Task<long[]> FiguresAsync(Target target, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("wrk") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk did not start.");
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var line = said.Split('\n').FirstOrDefault(l => l.StartsWith("FIGURES ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk measured nothing at {target.Name}: {said}");
        return [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(n => long.Parse(n, CultureInfo.InvariantCulture))];
    }
}
