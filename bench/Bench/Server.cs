using System.Diagnostics;
using System.Globalization;

namespace Kith.Bench;

/// <summary>A web server as a process of its own: started, waited for, weighed and stopped.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> said = [];

    private Server(Process process, int port)
    {
        this.process = process;
        Address = new($"http://127.0.0.1:{port}");
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    /// <summary>Resident memory now, in mebibytes.</summary>
    public double ResidentMebibytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
    }

    /// <param name="program">The built program, a .dll.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="firstPage">The page whose answer ends the start.</param>
    /// <param name="arguments">What follows the program's name.</param>
    /// <param name="settings">Environment variables besides our own.</param>
    /// <param name="patience">How long its first answer may take; making many clients takes minutes.</param>
    public static async Task<Server> StartAsync(
        string program, int port, string firstPage, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? settings = null, TimeSpan? patience = null)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(program)! };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;

        var clock = Stopwatch.StartNew();
        var server = new Server(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."), port);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        while (!await AnswersAsync(http, firstPage))
        {
            if (server.process.HasExited || clock.Elapsed > (patience ?? TimeSpan.FromMinutes(2)))
                throw new InvalidOperationException($"{Path.GetFileName(program)} gave no answer. It said: {string.Join('\n', server.Said())}");
            await Task.Delay(5);
        }

        server.FirstAnswer = clock.Elapsed;
        return server;
    }

    /// <summary>Processor time of all its threads so far.</summary>
    public TimeSpan Cpu()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    /// <summary>What it has written so far.</summary>
    public IReadOnlyList<string> Said()
    {
        lock (said)
            return [.. said];
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            // SIGTERM, as a service manager would, so that the database is closed and not recovered.
            using var term = Process.Start("kill", [process.Id.ToString(CultureInfo.InvariantCulture)]);
            await term.WaitForExitAsync();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string page)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(page, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (said)
            said.Add(line);
    }
}
