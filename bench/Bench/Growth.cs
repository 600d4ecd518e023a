namespace Kith.Bench;

/// <param name="Clients">Clients made for load; the demo clinic's own come on top.</param>
/// <param name="OnCaseload">How many of them are on the caseload that was opened.</param>
/// <param name="Pages">Course page, caseload and today.</param>
internal sealed record Size(int Clients, int OnCaseload, IReadOnlyList<Figures> Pages);

/// <summary>The same pages in clinics of different size, all on one PostgreSQL server and in turn.</summary>
internal static class Growth
{
    /// <summary>The same caseload in each: only the clinic around it grows.</summary>
    private const int Caseload = 100;

    public static async Task<IReadOnlyList<Size>> TakeAsync(Site site, IReadOnlyList<int> sizes, int port, Rounds rounds)
    {
        var clinics = new List<Clinic>();
        try
        {
            foreach (var clients in sizes)
            {
                Progress.Say($"  making {clients:N0} clients");
                var database = await site.DatabaseAsync($"kith_bench_{clients}");
                clinics.Add(await Clinic.OpenAsync(site, clients, port + clinics.Count, database, caseload: Caseload));
                await Site.SettleAsync(database);
            }

            // Page by page: course of each clinic in turn, then caseload, then today.
            var pages = new List<IReadOnlyList<Figures>>();
            foreach (var page in (Func<Clinic, Target>[])[c => c.Course, c => c.Caseload, c => c.Today])
                pages.Add(await rounds.TakeAsync([.. clinics.Select(page)], site.PostgresCpu));
            return [.. sizes.Select((clients, i) => new Size(clients, clinics[i].OnCaseload, [.. pages.Select(p => p[i])]))];
        }
        finally
        {
            foreach (var clinic in clinics)
                await clinic.DisposeAsync();
        }
    }
}
