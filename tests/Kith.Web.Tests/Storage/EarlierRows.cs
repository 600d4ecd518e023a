using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Goals;
using Kith.Clinical.Sessions;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Storage;

/// <summary>
/// A small clinic in plain SQL, as the first version of the program would have left it: a client whose course was closed early, with one
/// session held and noted, one still planned, a goal rated before it was kept who rated, and a form answered.
/// </summary>
internal static class EarlierRows
{
    public static readonly Guid ClinicId = new("018f0000-0000-7000-8000-0000000000ba");

    private static readonly Guid Therapist = Id(1), Nora = Id(2), Course = Id(3), Held = Id(4), Planned = Id(5), Goal = Id(6), Note = Id(7), Rating = Id(8);
    private static readonly DateTime Then = new(2026, 1, 9, 16, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2026, 1, 9);

    /// <summary>Columns that every version has had since the first migration.</summary>
    public static async Task WriteAsync(KithDb db)
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO clinics (clinic_id, name, country, time_zone, is_demo) VALUES ({ClinicId}, {"Old clinic"}, {"GB"}, {"Europe/London"}, {false})");
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO clients (clinic_id, id, therapist_id, name, born_on, contact, referred_by, version)
            VALUES ({ClinicId}, {Nora}, {Therapist}, {"Nora 🌱"}, {new DateOnly(1988, 5, 4)}, {""}, {""}, {0})
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO courses (clinic_id, id, client_id, therapist_id, protocol_key, began_on, closed_on, closed_because, closing_words, version)
            VALUES ({ClinicId}, {Course}, {Nora}, {Therapist}, {"acute-adult"}, {Day}, {Day.AddDays(3)}, {"Moved"}, {"Moved to Leeds."}, {1})
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO course_standings (clinic_id, course_id, therapist_id, closed_on, phase, sessions_used, sessions_agreed, change, open_alerts, unsigned_notes, version)
            VALUES ({ClinicId}, {Course}, {Therapist}, {Day.AddDays(3)}, {"Initial"}, {1}, {16}, {"TooEarly"}, {0}, {1}, {0})
            """);
        await SessionAsync(db, Held, 1, Then, "Held", counts: true);
        await SessionAsync(db, Planned, 2, Then.AddDays(7), "Planned", counts: false);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO notes (clinic_id, id, session_id, kind, author_id, text, started_at, saved_at, version, course_id)
            VALUES ({ClinicId}, {Note}, {Held}, {"Progress"}, {Therapist}, {"We met. נורה"}, {Then}, {Then}, {3}, {Course})
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO goals (clinic_id, id, words, set_on, withdrawn_because, version, course_id)
            VALUES ({ClinicId}, {Goal}, {"See my sister more"}, {Day}, {""}, {0}, {Course})
            """);
        await db.Database.ExecuteSqlAsync($"INSERT INTO goal_ratings (clinic_id, id, goal_id, rated_on, score, version) VALUES ({ClinicId}, {Rating}, {Goal}, {Day}, {7}, {0})");
        await db.Database.ExecuteSqlAsync($"INSERT INTO sent_forms (clinic_id, key, content, sent_at, location) VALUES ({ClinicId}, {Id(9)}, {new string('0', 64)}, {Then}, {"/today"})");
    }

    /// <summary>
    /// Everything is still there, read through the model of today, and says what it said. Only what was still planned in a closed
    /// course fell away with the third migration; since then the program sees to that itself.
    /// </summary>
    /// <param name="db">The upgraded database.</param>
    /// <param name="earlier">The migration it was left at.</param>
    public static async Task AreKeptAsync(KithDb db, string earlier)
    {
        Assert.Equal("Nora 🌱", (await db.Set<Client>().SingleAsync()).Name);
        var course = await db.Set<Course>().SingleAsync();
        Assert.Equal((Day.AddDays(3), ClosingReason.Moved, "Moved to Leeds."), (course.ClosedOn, course.ClosedBecause, course.ClosingWords));

        var standing = await db.Set<CourseStanding>().SingleAsync();
        Assert.Equal((1, 16, 1), (standing.SessionsUsed, standing.SessionsAgreed, standing.UnsignedNotes));
        if (earlier is "Start")
            Assert.Equal(("Nora 🌱", "acute-adult"), (standing.ClientName, standing.ProtocolKey));

        var sessions = await db.Set<Session>().OrderBy(s => s.StartsAt).ToListAsync();
        var falls = earlier is "Start" or "NamesInStandings";
        Assert.Equal([(SessionState.Held, 1), falls ? (SessionState.FellAway, (int?)null) : (SessionState.Planned, 2)], sessions.Select(s => (s.State, s.Number)));
        Assert.Equal(new DateTimeOffset(Then), sessions[0].StartsAt);
        var note = await db.Set<Note>().SingleAsync();
        Assert.Equal(("We met. נורה", 3, NoteKind.Progress, Therapist), (note.Text, note.Version, note.Kind, note.AuthorId));

        var goal = await db.Set<Goal>().Include(g => g.Ratings).SingleAsync();
        var rating = Assert.Single(goal.Ratings);
        Assert.Equal(("See my sister more", 7, Day, null, null), (goal.Words, rating.Score, rating.RatedOn, rating.RatedBy, rating.RatedById));
    }

    private static Task<int> SessionAsync(KithDb db, Guid id, int number, DateTime at, string state, bool counts) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO sessions (clinic_id, id, number, starts_at, minutes, mode, state, counts, state_words, since_last_time, techniques, step, earlier_step_words, version, course_id)
        VALUES ({ClinicId}, {id}, {number}, {at}, {50}, {"InPerson"}, {state}, {counts}, {""}, {""}, {0}, {""}, {""}, {0}, {Course})
        """);

    private static Guid Id(int number) => new($"018f0000-0000-7000-8000-0000000001{number:00}");
}
