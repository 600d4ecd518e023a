using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Access.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kith.Host.Demo;

/// <summary>The clinic and the day the demo's people live in. Dates are counted back from today, ids are the same each time.</summary>
internal sealed class Setting
{
    /// <summary>Everybody's password is the same and hashing is slow on purpose: once is enough.</summary>
    private static readonly string PasswordHash = new PasswordHasher<KithUser>(Options.Create(new PasswordHasherOptions { IterationCount = AccessFeature.HashIterations })).HashPassword(null!, DemoSignIns.Password);

    public Setting(Guid clinicId, TimeZoneInfo zone, DateTimeOffset now)
    {
        (ClinicId, Zone, Now, Today) = (clinicId, zone, now, ClinicDay.Of(now, zone));
        Ines = User(Id(0, 1), "Ines Albrecht", "ines@demo.example", Role.Therapist);
        Tomas = User(Id(0, 2), "Tomas Oduya", "tomas@demo.example", Role.Therapist);
        Administrator = User(Id(0, 3), "Alex Reed", "admin@demo.example", Role.Administrator);
    }

    public Guid ClinicId { get; }

    public TimeZoneInfo Zone { get; }

    public DateTimeOffset Now { get; }

    public DateOnly Today { get; }

    public KithUser Ines { get; }

    public KithUser Tomas { get; }

    public KithUser Administrator { get; }

    /// <summary>When the demo's people read answers.</summary>
    public Watch Watch => new()
    {
        Id = Id(0, 4),
        ClinicId = ClinicId,
        Number = 1,
        SetById = Administrator.Id,
        SetAt = Now.AddDays(-200),
        Hours = Watch.Lines(from day in new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
                            select new WatchSpan(day, new(9, 0), new(17, 0))),
    };

    /// <summary>Tomas is on call, from the day before yesterday for a week.</summary>
    public OnCallDuty Duty => new()
    {
        Id = Id(0, 5),
        ClinicId = ClinicId,
        UserId = Tomas.Id,
        From = ClinicDay.At(Today.AddDays(-2), new(9, 0), Zone),
        To = ClinicDay.At(Today.AddDays(5), new(9, 0), Zone),
        SetById = Administrator.Id,
    };

    /// <summary>The same id every time, of the form the program gives to its own rows.</summary>
    public static Guid Id(int block, int number) => new($"018f0000-{block:x4}-7000-8000-{number:x12}");

    /// <summary>A working day: today or the next one, and so many working days on.</summary>
    public DateOnly WorkingDay(int ahead)
    {
        var day = Today;
        while (true)
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && ahead-- == 0)
                return day;
            day = day.AddDays(1);
        }
    }

    /// <summary>A birthday that gives this age today.</summary>
    public DateOnly Born(int age, int month, int day)
    {
        var born = new DateOnly(Today.Year - age, month, day);
        return born > Today.AddYears(-age) ? born.AddYears(-1) : born;
    }

    public KithUser User(Guid id, string name, string email, Role role) => new()
    {
        Id = id,
        ClinicId = ClinicId,
        Name = name,
        Role = role,
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        EmailConfirmed = true,
        LockoutEnabled = true,
        SecurityStamp = $"demo-{id:N}",
        PasswordHash = PasswordHash,
    };
}
