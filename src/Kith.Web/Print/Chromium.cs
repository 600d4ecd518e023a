using System.ComponentModel;
using System.Diagnostics;
using Kith.Web.Storage;

namespace Kith.Web.Print;

/// <summary>
/// Prints a page with the Chromium of this machine. It works in a folder of its own that only this program's user may read and
/// that is gone afterwards; it has no network; it gets twenty seconds; and no more than two run at once.
/// </summary>
public sealed class Chromium(PrintPlace place, TimeProvider time) : IDisposable
{
    private const int AtOnce = 2;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly SemaphoreSlim turns = new(AtOnce);
    private readonly string? program = Find();

    public bool IsInstalled => program is not null;

    public void Dispose() => turns.Dispose();

    /// <returns>The PDF; null when Chromium did not make one in time.</returns>
    public async Task<byte[]?> PrintAsync(string page, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(Limit * AtOnce, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        var folder = Path.Combine(place.Folder, Guid.CreateVersion7().ToString("N"));
        try
        {
            await turns.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }

        try
        {
            OwnFolder.Create(place.Folder);
            OwnFolder.Create(folder);
            var (from, to) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            await File.WriteAllTextAsync(from, page, stop);
            return await RunAsync(folder, from, to, stop) && File.Exists(to) ? await File.ReadAllBytesAsync(to, stop) : null;
        }
        finally
        {
            turns.Release();
            Remove(folder);
        }
    }

    private async Task<bool> RunAsync(string folder, string from, string to, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program!) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        // Its settings, caches and crash reports go where the page goes: away.
        start.Environment["HOME"] = start.Environment["XDG_CONFIG_HOME"] = start.Environment["XDG_CACHE_HOME"] = start.Environment["TMPDIR"] = folder;
        string[] options =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking", "--disable-dev-shm-usage",
            "--disable-breakpad", "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--no-pdf-header-footer", "--export-tagged-pdf", $"--print-to-pdf={to}", new Uri(from).AbsoluteUri,
        ];
        foreach (var option in options)
            start.ArgumentList.Add(option);
        // Chromium refuses its sandbox to the machine's administrator; the page is our own and holds no script.
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
            start.ArgumentList.Insert(0, "--no-sandbox");

        using var late = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        using var process = Begin(start);
        if (process is null)
            return false;
        try
        {
            // What it says about the machine is read, so that it does not wait to be heard, and left.
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(either.Token), process.StandardError.ReadToEndAsync(either.Token), process.WaitForExitAsync(either.Token));
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static Process? Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>KITH_CHROMIUM names one, or says "none"; otherwise the first in the search path.</summary>
    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("KITH_CHROMIUM") is { Length: > 0 } named)
            return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + ending))).FirstOrDefault(File.Exists);
    }

    private static void Remove(string folder)
    {
        // A process of Chromium's that ends late may still write its last file; then once more.
        for (var attempt = 0; attempt < 3 && Directory.Exists(folder); attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (attempt < 2)
            {
                // The next attempt follows.
                continue;
            }
        }
    }
}
