using System.Diagnostics;
using Kith.Web.Access.SignIn;

namespace Kith.Host.Demo;

internal static class DemoCommand
{
    public static async Task<int> RunAsync(Place place, int clients, bool openBrowser, CancellationToken stop)
    {
        place.RequireFolder();
        await using var app = KithApp.Build(place, new DemoSignIns { All = DemoClinic.SignIns });
        await Migration.RunAsync(app.Services, stop);
        await DemoClinic.FillAsync(app.Services, stop);
        await ServeCommand.StartAsync(app, place, stop);
        Console.WriteLine($"Kith is ready at {ServeCommand.Url(place)}. Stop it with Ctrl+C.");
        if (openBrowser)
            Open(ServeCommand.Url(place));
        await app.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }

    private static void Open(string url)
    {
        try
        {
            Process.Start(new ProcessStartInfo(url) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            Console.WriteLine("No browser could be opened; open the address by hand.");
        }
    }
}
