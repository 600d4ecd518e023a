using System.Diagnostics;

namespace Kith.Web.Tests.Host;

/// <summary>What somebody types at a console, and what comes of it.</summary>
internal sealed record Shell(int ExitCode, string Output, string Error)
{
    public static Process Start(string arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", $"\"{Path.Combine(AppContext.BaseDirectory, "kith.dll")}\" {arguments}")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("KITH_CONNECTION");
        start.Environment.Remove("KITH_PACE");
        start.Environment.Remove("KITH_BACKUP_KEY");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static async Task<Shell> RunAsync(string arguments, params (string Name, string? Value)[] environment)
    {
        using var process = Start(arguments, environment);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>It was turned down in one sentence.</summary>
    public void IsRefused(int code, string says = "")
    {
        Assert.Equal((code, ""), (ExitCode, ExitCode == code ? "" : Error));
        var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("kith: ", line, StringComparison.Ordinal);
        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Output + Error, StringComparison.Ordinal);
    }

    /// <summary>It was done, and says so.</summary>
    public void IsDone(string says)
    {
        Assert.Equal((0, ""), (ExitCode, Error));
        Assert.Contains(says, Output, StringComparison.Ordinal);
    }
}
