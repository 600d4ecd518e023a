using System.Globalization;
using System.Runtime.InteropServices;

namespace Kith.Bench;

/// <summary>What the figures were taken on.</summary>
internal static class Machine
{
    public static string Load() => string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3));

    public static async Task<string> DescribeAsync(Site site)
    {
        var processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor";
        var memory = long.Parse(
            File.ReadLines("/proc/meminfo").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024 / 1024;
        var system = File.ReadLines("/etc/os-release").First(l => l.StartsWith("PRETTY_NAME=", StringComparison.Ordinal)).Split('"')[1];
        var commit = await Site.AskAsync("git", "-C", site.Root, "rev-parse", "--short", "HEAD");
        return $"Machine: {Environment.ProcessorCount} cores ({processor}), {memory} GiB, {system}, {RuntimeInformation.FrameworkDescription}"
            + $"{(site.HasPostgres ? $", PostgreSQL {await site.PostgresVersionAsync()}" : ", no PostgreSQL")}. Kith at {commit}.";
    }
}
