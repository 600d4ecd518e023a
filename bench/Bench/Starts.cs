namespace Kith.Bench;

/// <param name="First">The very first start: makes the database and its people, then answers. In seconds.</param>
/// <param name="Later">Starts on a database that is there, in seconds.</param>
/// <param name="Resident">Mebibytes after a thousand requests over course page, caseload and today, in turn.</param>
internal sealed record StartFigures(double First, Spread Later, Spread Resident);

/// <summary>Start to first answered request, and memory after a thousand.</summary>
internal static class Starts
{
    private const int Requests = 1000;

    public static async Task<StartFigures> TakeAsync(Site site, int port, int starts)
    {
        var folder = site.Folder("start");
        double first;
        await using (var made = await site.KithAsync(folder, clients: 0, port))
            first = made.FirstAnswer.TotalSeconds;

        var later = new List<double>();
        for (var i = 0; i < starts; i++)
        {
            await using var kith = await site.KithAsync(folder, clients: 0, port);
            later.Add(kith.FirstAnswer.TotalSeconds);
        }

        Progress.Say($"  start {first:N1} s, then {Spread.Of(later).Words("N2")} s");
        var resident = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            await using var clinic = await Clinic.OpenAsync(site, 200, port);
            resident.Add(await AfterRequestsAsync(clinic));
        }

        return new(first, Spread.Of(later), Spread.Of(resident));
    }

    private static async Task<double> AfterRequestsAsync(Clinic clinic)
    {
        Target[] pages = [clinic.Course, clinic.Caseload, clinic.Today];
        var asked = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, _) =>
            await Visitor.ReadAsync(pages[Interlocked.Increment(ref asked) % pages.Length]));
        return clinic.Kith.ResidentMebibytes;
    }
}
