using System.Net.Sockets;
using Kith.Host.Jobs;
using Kith.Web.Access.SetUp;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;

namespace Kith.Host;

internal static class ServeCommand
{
    public static async Task<int> RunAsync(Place place, CancellationToken stop)
    {
        ListeningAddress.RequireFree(place);
        place.RequireFolder();
        await using var app = KithApp.Build(place, also: builder => Scheduler.Add(builder.Services, place));
        var isEmpty = false;
        await Reaching.TheDatabaseAsync(async () =>
        {
            await ClinicKind.RequireAsync(app.Services, demo: false, stop);
            await Migration.RunAsync(app.Services, stop);
            isEmpty = await IsEmptyAsync(app.Services, stop);
        });
        var code = isEmpty ? app.Services.GetRequiredService<SetUpCode>().Open() : null;
        await StartAsync(app, place, stop);
        if (code is not null)
            Console.WriteLine($"First start. Open {Url(place)}/set-up and type this code there: {code}. It works once, until the program stops.");
        Console.WriteLine($"Kith is ready at {Url(place)}. Stop it with Ctrl+C.");
        await app.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }

    /// <summary>Nobody could sign in.</summary>
    private static async Task<bool> IsEmptyAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<KithDb>>().CreateDbContextAsync(stop);
        return !await db.Users.AnyAsync(stop);
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
