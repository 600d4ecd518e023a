using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Storage;

/// <summary>Rows written in plain SQL, as an earlier version of the program would have left them.</summary>
internal static class EarlierRows
{
    public static readonly Guid ClinicId = new("018f0000-0000-7000-8000-0000000000ba");

    /// <summary>Columns every version has had since the first migration.</summary>
    public static async Task WriteAsync(KithDb db)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO clinics (clinic_id, name, country, time_zone, is_demo) VALUES ({ClinicId}, {"Old clinic"}, {"GB"}, {"Europe/London"}, {false})");
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO clients (clinic_id, id, therapist_id, name, born_on, contact, referred_by, version)
            VALUES ({ClinicId}, {Guid.CreateVersion7()}, {Guid.CreateVersion7()}, {"Nora 🌱"}, {new DateOnly(1988, 5, 4)}, {""}, {""}, {0})
            """);
    }
}
