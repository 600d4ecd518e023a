using Kith.Web.Access;
using Kith.Web.Audit;

namespace Kith.Host;

/// <summary>Looks whether the audit trail of every clinic is as it was sealed.</summary>
internal static class VerifyCommand
{
    public static async Task<int> RunAsync(Place place, CancellationToken stop)
    {
        place.RequireFolder();
        await using var app = KithApp.Build(place);
        var holds = true;
        await Reaching.TheDatabaseAsync(async () =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            foreach (var clinic in await scope.ServiceProvider.GetRequiredService<Unattended>().ClinicsAsync(stop))
            {
                var found = await scope.ServiceProvider.GetRequiredService<CheckTrail>().RunAsync(clinic.ClinicId, stop);
                Console.WriteLine($"Audit trail of {clinic.Name}: {TrailWords.Of(found)}");
                holds &= found.Fault is null;
            }
        });
        return holds ? ExitCode.Done : ExitCode.TrailBroken;
    }
}
