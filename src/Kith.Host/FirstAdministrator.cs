using System.Security.Cryptography;
using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kith.Host;

/// <summary>An empty database has nobody who could sign in: the first start makes one administrator and prints the password once.</summary>
internal static class FirstAdministrator
{
    private const string Email = "administrator@localhost";

    public static async Task InviteAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KithDb>();
        if (await db.Users.AnyAsync(stop))
            return;

        var clinic = new Clinic
        {
            ClinicId = Guid.CreateVersion7(),
            Name = "My clinic",
            Country = "GB",
            TimeZone = TimeZoneInfo.Local.HasIanaId ? TimeZoneInfo.Local.Id : "Etc/UTC",
        };
        db.Add(clinic);
        await db.SaveChangesAsync(stop);
        var password = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16);
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<KithUser>>().CreateAsync(
            new() { Id = Guid.CreateVersion7(), ClinicId = clinic.ClinicId, Name = "Administrator", Role = Role.Administrator, UserName = Email, Email = Email }, password);
        if (!made.Succeeded)
            throw new Stopped(ExitCode.Fault, $"The first account could not be made: {made.Errors.First().Description}");
        Console.WriteLine($"First start. Sign in once as {Email} with the password {password} and add the clinic's people.");
    }
}
