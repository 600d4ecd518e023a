using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kith.Browser.Tests.Harness;

/// <summary>The program itself, on a free port and a data folder of its own.</summary>
/// <param name="arguments">What is typed after <c>kith</c>.</param>
public abstract class RunningClinic(params string[] arguments) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string folder = Directory.CreateTempSubdirectory("kith-browser-").FullName;
    private readonly StringBuilder said = new();
    private Process? program;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var port = FreePort();
        Address = new($"http://127.0.0.1:{port}");
        var ready = new TaskCompletionSource();
        program = new Process
        {
            StartInfo = new("dotnet", [Program(), .. arguments, "--port", $"{port}", "--data", folder])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            },
            EnableRaisingEvents = true,
        };
        program.OutputDataReceived += (_, line) => Hear(line.Data, ready);
        program.ErrorDataReceived += (_, line) => Hear(line.Data, ready);
        program.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The program stopped before it was ready. It said:\n{said}"));
        program.Start();
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        await ready.Task.WaitAsync(Patience);
    }

    /// <summary>Everything the program has printed so far.</summary>
    protected string Said
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (program is { HasExited: false })
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
        }

        program?.Dispose();
        var leaks = Told().ToList();
        Directory.Delete(folder, recursive: true);
        Assert.True(leaks.Count == 0, $"Words of a record stand in the log or in a mail: {string.Join("; ", leaks)}");
    }

    /// <summary>Words of a record that the program said or mailed, whatever the tests of this class did with it.</summary>
    private IEnumerable<string> Told()
    {
        foreach (var words in Leaks.In(Leaks.Log(Said)))
            yield return $"log: {words}";

        var mails = Path.Combine(folder, "mail");
        foreach (var mail in Directory.Exists(mails) ? Directory.EnumerateFiles(mails) : [])
        {
            foreach (var words in Leaks.In(File.ReadAllText(mail)))
                yield return $"mail: {words}";
        }
    }

    private void Hear(string? line, TaskCompletionSource ready)
    {
        lock (said)
            said.AppendLine(line);
        if (line?.Contains("Kith is ready", StringComparison.Ordinal) == true)
            ready.TrySetResult();
    }

    /// <summary>kith.dll, built beside these tests in the same configuration.</summary>
    private static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(here.Parent!.Parent!.FullName, "Kith.Host", here.Name, "kith.dll");
        return File.Exists(path) ? path : throw new InvalidOperationException($"Build the solution first: {path} is missing.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
