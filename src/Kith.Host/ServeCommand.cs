using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Kith.Host;

internal static class ServeCommand
{
    public static async Task<int> RunAsync(Place place, CancellationToken stop)
    {
        place.RequireFolder();
        await using var app = KithApp.Build(place);
        await Migration.RunAsync(app.Services, stop);
        await FirstAdministrator.InviteAsync(app.Services, stop);
        await StartAsync(app, place, stop);
        Console.WriteLine($"Kith is ready at {Url(place)}. Stop it with Ctrl+C.");
        await app.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }

    public static string Url(Place place) => $"http://{(place.Address is "127.0.0.1" ? "localhost" : place.Address)}:{place.Port}";

    public static async Task StartAsync(WebApplication app, Place place, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new Stopped(ExitCode.PortInUse, $"Port {place.Port} is in use. Stop the other program, or choose another port with --port.");
        }
        catch (SocketException fault)
        {
            throw new Stopped(ExitCode.PortInUse, $"Port {place.Port} on {place.Address} cannot be opened: {fault.Message}.");
        }
    }
}
