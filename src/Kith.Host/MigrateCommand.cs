namespace Kith.Host;

internal static class MigrateCommand
{
    public static async Task<int> RunAsync(Place place, CancellationToken stop)
    {
        place.RequireFolder();
        await using var app = KithApp.Build(place);
        await Reaching.TheDatabaseAsync(() => Migration.RunAsync(app.Services, stop));
        Console.WriteLine("Database: up to date.");
        return ExitCode.Done;
    }
}
