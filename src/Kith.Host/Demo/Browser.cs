using System.Diagnostics;

namespace Kith.Host.Demo;

/// <summary>Shows the demo in the person's browser, where there is one. That it could not be opened is never a failure.</summary>
internal static class Browser
{
    public static void Open(string url, TextWriter say)
    {
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("DISPLAY") is null && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null)
            return;
        try
        {
            var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(url) { UseShellExecute = true }
                // What the opener has to say about the desktop is nothing for this console.
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", url) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            Process.Start(start)?.Dispose();
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or PlatformNotSupportedException or InvalidOperationException or IOException)
        {
            say.WriteLine("No browser could be opened; open the address by hand.");
        }
    }
}
