using Kith.Clinical.Access;
using Kith.Host.Demo.People;
using Kith.Web.Access.SignIn;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Host.Demo;

/// <summary>A clinic of fictional people. The same seed gives the same people; their dates move with today.</summary>
internal static class DemoClinic
{
    public static readonly Guid ClinicId = new("018f0000-0000-7000-8000-000000000001");

    public const string TimeZone = "Europe/London";

    /// <summary>Who can sign in, as the start and the sign-in page show it.</summary>
    public static readonly IReadOnlyList<DemoSignIns.One> SignIns =
    [
        new("Therapist Ines Albrecht", "ines@demo.example"),
        new("Therapist Tomas Oduya", "tomas@demo.example"),
        new("Administrator Alex Reed", "admin@demo.example"),
        new("Client Hannah Okafor, before the first meeting", "hannah@demo.example"),
        new("Client Tom Ashdown, at the beginning", "tom@demo.example"),
        new("Client Beatriz Almeida, a formulation to answer", "beatriz@demo.example"),
        new("Client Priya Nair, a change in her life", "priya@demo.example"),
        new("Client Gareth Llewellyn, a death", "gareth@demo.example"),
        new("Client Sofia Marchetti, a quarrel", "sofia@demo.example"),
        new("Client Callum Reid, few ties", "callum@demo.example"),
        new("Client Ruth Feldman, two things at once", "ruth@demo.example"),
        new("Client Leila Haddad, a hard time", "leila@demo.example"),
        new("Client Marcus Bell, at the middle", "marcus@demo.example"),
        new("Client Daniel Osei, eight sessions", "daniel@demo.example"),
        new("Client Ewan Brodie, near the end", "ewan@demo.example"),
        new("Client Ingrid Solberg, staying well", "ingrid@demo.example"),
        new("Client Joan Whitcombe, after the end", "joan@demo.example"),
        new("Client Aoife Brennan, left early", "aoife@demo.example"),
    ];

    /// <summary>Fills an empty database; one that has people already is left as it is.</summary>
    public static async Task FillAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var db = (await services.GetRequiredService<IDbContextFactory<KithDb>>().CreateDbContextAsync(stop)).ActFor(() => ClinicId);
        if (await db.Users.AnyAsync(stop))
            return;

        Console.WriteLine("Making the demo clinic: fifteen people and their courses.");
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var setting = new Setting(ClinicId, TimeZoneInfo.FindSystemTimeZoneById(TimeZone), now);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Add(new Clinic { ClinicId = ClinicId, Name = "Demo clinic", Country = "GB", TimeZone = TimeZone, IsDemo = true });
        db.AddRange(setting.Ines, setting.Tomas, setting.Administrator);
        db.AddRange(setting.Watch, setting.Duty);
        foreach (var story in Stories(setting))
        {
            db.Add(story.User);
            db.AddRange(story.Told());
        }

        await db.SaveChangesAsync(stop);
    }

    /// <summary>Everybody's story, as told on one day.</summary>
    public static IReadOnlyList<Story> Stories(Setting s) =>
    [
        PriyaNair.Tell(s), GarethLlewellyn.Tell(s), SofiaMarchetti.Tell(s), CallumReid.Tell(s), LeilaHaddad.Tell(s), HannahOkafor.Tell(s),
        EwanBrodie.Tell(s), JoanWhitcombe.Tell(s), TomAshdown.Tell(s), BeatrizAlmeida.Tell(s), MarcusBell.Tell(s), DanielOsei.Tell(s),
        RuthFeldman.Tell(s), AoifeBrennan.Tell(s), IngridSolberg.Tell(s),
    ];
}
