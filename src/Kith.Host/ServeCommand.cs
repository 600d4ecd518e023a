using System.Net.Sockets;
using Kith.Host.Jobs;
using Microsoft.AspNetCore.Connections;

namespace Kith.Host;

internal static class ServeCommand
{
    public static async Task<int> RunAsync(Place place, CancellationToken stop)
    {
        ListeningAddress.RequireFree(place);
        place.RequireFolder();
        await using var app = KithApp.Build(place, also: builder => Scheduler.Add(builder.Services, place));
        await Reaching.TheDatabaseAsync(async () =>
        {
            await ClinicKind.RequireAsync(app.Services, demo: false, stop);
            await Migration.RunAsync(app.Services, stop);
            await FirstAdministrator.InviteAsync(app.Services, stop);
        });
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
            throw ListeningAddress.Taken(place, SocketError.AddressAlreadyInUse);
        }
        catch (SocketException fault)
        {
            throw ListeningAddress.Taken(place, fault.SocketErrorCode);
        }
    }
}
