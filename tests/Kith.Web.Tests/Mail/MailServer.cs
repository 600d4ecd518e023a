using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace Kith.Web.Tests.Mail;

/// <summary>A real SMTP server on this machine, aiosmtpd, that puts what arrives into a mailbox; ./test.sh installs it.</summary>
internal sealed class MailServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kith-mailbox-");
    private Process? process;

    public int Port { get; } = FreePort();

    public Uri Address => new($"smtp://127.0.0.1:{Port}?from=sender%40clinic.example");

    private string Box => Path.Combine(folder.FullName, "box");

    public async Task StartAsync()
    {
        var python = Environment.GetEnvironmentVariable("KITH_TEST_MAIL_PYTHON") ?? "/usr/bin/python3";
        process = Process.Start(new ProcessStartInfo(python, ["-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{Port}", "-c", "aiosmtpd.handlers.Mailbox", Box])
        {
            UseShellExecute = false, RedirectStandardError = true,
        })!;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(100))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The mail server did not start; run ./test.sh, which installs it. It said: {await process.StandardError.ReadToEndAsync()}");
            try
            {
                using var knock = new TcpClient();
                await knock.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                // Not listening yet: it is asked again in a moment, for as long as there is patience.
                continue;
            }
        }

        throw new InvalidOperationException("The mail server did not listen in time.");
    }

    public void Stop()
    {
        process?.Kill(entireProcessTree: true);
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    /// <summary>What arrived.</summary>
    public async Task<List<MimeMessage>> ReadAsync()
    {
        var mails = new List<MimeMessage>();
        var arrived = new DirectoryInfo(Path.Combine(Box, "new"));
        foreach (var file in arrived.Exists ? arrived.GetFiles() : [])
            mails.Add(await MimeMessage.LoadAsync(file.FullName));
        return mails;
    }

    public void Dispose()
    {
        Stop();
        folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
