using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Access.SignIn;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kith.Host.Demo;

/// <summary>A clinic of fictional people. The same seed gives the same people; their dates move with today.</summary>
internal static class DemoClinic
{
    public static readonly Guid ClinicId = new("018f0000-0000-7000-8000-000000000001");

    /// <summary>Who can sign in, as the start and the sign-in page show it.</summary>
    public static readonly IReadOnlyList<DemoSignIns.One> SignIns =
    [
        new("Therapist Ines Albrecht", "ines@demo.example"),
        new("Therapist Tomas Oduya", "tomas@demo.example"),
        new("Administrator", "admin@demo.example"),
    ];

    /// <summary>Fills an empty database; one that has people already is left as it is.</summary>
    public static async Task FillAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var db = (await services.GetRequiredService<IDbContextFactory<KithDb>>().CreateDbContextAsync(stop)).ActFor(() => ClinicId);
        if (await db.Users.AnyAsync(stop))
            return;

        db.Add(new Clinic { ClinicId = ClinicId, Name = "Demo clinic", Country = "GB", TimeZone = "Europe/London", IsDemo = true });
        db.Users.Add(User("Ines Albrecht", "ines@demo.example", Role.Therapist, 1));
        db.Users.Add(User("Tomas Oduya", "tomas@demo.example", Role.Therapist, 2));
        db.Users.Add(User("Alex Reed", "admin@demo.example", Role.Administrator, 3));
        await db.SaveChangesAsync(stop);
    }

    private static KithUser User(string name, string email, Role role, int number)
    {
        var user = new KithUser
        {
            Id = new Guid($"018f0000-0000-7000-8000-{number:D12}"),
            ClinicId = ClinicId,
            Name = name,
            Role = role,
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = $"demo-{number}",
        };
        user.PasswordHash = new PasswordHasher<KithUser>().HashPassword(user, DemoSignIns.Password);
        return user;
    }
}
