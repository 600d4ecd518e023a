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
        var (client, therapist, course) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await db.Database.ExecuteSqlAsync($"INSERT INTO clinics (clinic_id, name, country, time_zone, is_demo) VALUES ({ClinicId}, {"Old clinic"}, {"GB"}, {"Europe/London"}, {false})");
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO clients (clinic_id, id, therapist_id, name, born_on, contact, referred_by, version)
            VALUES ({ClinicId}, {client}, {therapist}, {"Nora 🌱"}, {new DateOnly(1988, 5, 4)}, {""}, {""}, {0})
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO courses (clinic_id, id, client_id, therapist_id, protocol_key, began_on, closing_words, version)
            VALUES ({ClinicId}, {course}, {client}, {therapist}, {"brief-ipt"}, {new DateOnly(2026, 1, 9)}, {""}, {0})
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO course_standings (clinic_id, course_id, therapist_id, phase, sessions_used, sessions_agreed, change, open_alerts, unsigned_notes, version)
            VALUES ({ClinicId}, {course}, {therapist}, {"Initial"}, {2}, {8}, {"TooEarly"}, {0}, {1}, {0})
            """);
    }
}
