using System.Globalization;
using Kith.Clinical;
using Kith.Host.Jobs;
using Kith.Web.Access.SignIn;
using Kith.Web.Storage;

namespace Kith.Host.Demo;

internal static class DemoCommand
{
    public static async Task<int> RunAsync(Place place, int clients, bool openBrowser, CancellationToken stop)
    {
        ListeningAddress.RequireFree(place);
        if (place.Database is Database.Sqlite)
            PrepareFolder(place);
        place.RequireFolder();
        IReadOnlyList<DemoSignIns.One> signIns = [.. DemoClinic.SignIns, .. LoadClients.SignIns(clients)];
        await using var app = KithApp.Build(place, new DemoSignIns { All = signIns }, builder => Scheduler.Add(builder.Services, place));
        await Reaching.TheDatabaseAsync(async () =>
        {
            await ClinicKind.RequireAsync(app.Services, demo: true, stop);
            await Migration.RunAsync(app.Services, stop);
            await DemoClinic.FillAsync(app.Services, stop);
            await LoadClients.FillAsync(app.Services, clients, place.Database, Console.Out, stop);
        });
        await ServeCommand.StartAsync(app, place, stop);
        Console.WriteLine($"Kith is ready at {ServeCommand.Url(place)}. Stop it with Ctrl+C.");
        Console.WriteLine(SignInTable(signIns, clients));
        if (openBrowser)
            Browser.Open(ServeCommand.Url(place), Console.Out);
        await app.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }

    private static void PrepareFolder(Place place)
    {
        var today = ClinicDay.Of(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(DemoClinic.TimeZone));
        if (DemoFolder.Prepare(place.Folder, today) is { } said)
            Console.WriteLine(said);
        place.RequireFolder();
        DemoFolder.Stamp(place.Folder, today);
    }

    private static string SignInTable(IReadOnlyList<DemoSignIns.One> signIns, int clients)
    {
        var width = signIns.Max(s => s.Who.Length) + 2;
        var rows = signIns.Select(s => $"  {s.Who.PadRight(width)}{s.Email}");
        var last = LoadClients.Therapists(clients);
        var more = last > 1 ? string.Create(CultureInfo.InvariantCulture, $"\nThe other therapists of the load test: load-2 to load-{last:D}@demo.example.") : "";
        return $"\nEverybody here is fictional. Everybody's password is {DemoSignIns.Password}\n\n{string.Join('\n', rows)}\n{more}";
    }
}
