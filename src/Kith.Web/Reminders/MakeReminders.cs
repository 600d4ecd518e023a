using Kith.Clinical.Access;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Reminders;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Reminders;

/// <summary>
/// Puts a mail in the outbox for each client who agreed, has a session tomorrow or today, and has not answered yet. It may run twice
/// or on two machines: the database takes one reminder of a number for a session.
/// </summary>
internal sealed class MakeReminders(Unattended unattended, MailPlace place, Collisions collisions, TimeProvider time, ILogger<MakeReminders> log)
{
    /// <summary>All a mail says, beside its links: no name, no clinic, nothing about treatment.</summary>
    public const string Words = "You have something to fill in before your appointment";

    /// <summary>The kind of its mails.</summary>
    public const string Kind = "reminder";

    /// <summary>Written in one transaction, so that pages never wait long for their turn.</summary>
    private const int Batch = 100;

    private sealed record Candidate(ReminderWish Wish, string Email, Guid CourseId, Guid SessionId, DateTimeOffset At, int Made);

    /// <returns>How many were made.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var made = 0;
        foreach (var clinic in await unattended.ClinicsAsync(stop))
        {
            await using var db = await unattended.OpenAsync(clinic.ClinicId, stop);
            var now = time.GetUtcNow();
            var due = (await CandidatesAsync(db, now, stop)).Where(c => ReminderRules.NumberDue(c.At, c.Wish, now) > c.Made);
            foreach (var some in due.Chunk(Batch))
                made += await MakeAsync(db, clinic, some, now, stop);
        }

        return made;
    }

    private static Task<List<Candidate>> CandidatesAsync(KithDb db, DateTimeOffset now, CancellationToken stop)
    {
        var until = now + ReminderRules.LooksAhead;
        var reminders = Unattended.Of<Reminder>(db);
        var (clinic, agreed) = (db.ClinicId, Unattended.Of<Consent>(db).Where(k => k.Kind == ConsentKind.Email && k.Accepted && k.EndedAt == null));
        return (
            from wish in Unattended.Of<ReminderWish>(db).AsNoTracking().Where(w => w.MostPerSession > 0)
            join client in Unattended.Of<Client>(db) on wish.Id equals client.Id
            join user in db.Users.Where(u => u.ClinicId == clinic && u.Email != null) on client.UserId equals user.Id
            join course in Unattended.Of<Course>(db).Where(c => c.ClosedOn == null) on client.Id equals course.ClientId
            join session in Unattended.Of<Session>(db).Where(s => s.State == SessionState.Planned && s.StartsAt > now && s.StartsAt <= until)
                on course.Id equals session.CourseId
            let made = reminders.Where(r => r.SessionId == session.Id).Max(r => (int?)r.Number) ?? 0
            where made < wish.MostPerSession && agreed.Any(k => k.ClientId == client.Id)
            orderby session.StartsAt, session.Id
            select new Candidate(wish, user.Email!, course.Id, session.Id, session.StartsAt, made)).ToListAsync(stop);
    }

    private async Task<int> MakeAsync(KithDb db, Clinic clinic, Candidate[] some, DateTimeOffset now, CancellationToken stop)
    {
        var waiting = await WhoWaits.SessionsAsync(db, clinic, [.. some.Select(c => c.CourseId).Distinct()], now, stop);
        var reminders = new List<Reminder>();
        foreach (var one in some.Where(c => waiting.Contains(c.SessionId)))
        {
            var token = StopToken.New(clinic.ClinicId);
            var number = ReminderRules.NumberDue(one.At, one.Wish, now)!.Value;
            var reminder = new Reminder
            {
                Id = Guid.CreateVersion7(), CourseId = one.CourseId, SessionId = one.SessionId, Number = number,
                MailId = Guid.CreateVersion7(), MadeAt = now, StopHash = token.Hash,
            };
            reminders.Add(reminder);
            db.AddRange(reminder, MailOf(reminder, one, token));
        }

        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException fault) when (collisions.Is(fault))
        {
            // Another machine was faster with one of them. The next round makes what is left.
            log.MadeElsewhere(some.Length);
            reminders.Clear();
        }

        db.ChangeTracker.Clear();
        foreach (var reminder in reminders)
            log.Made(reminder.CourseId, reminder.Id);
        return reminders.Count;
    }

    private OutgoingMail MailOf(Reminder reminder, Candidate one, StopToken token)
    {
        var quiet = ReminderRules.AfterQuiet(reminder.MadeAt, one.Wish);
        var stop = place.Page($"/reminders/no-more/{token.Text}").AbsoluteUri;
        return new()
        {
            Id = reminder.MailId, Key = $"reminder-{one.SessionId:N}-{reminder.Number}", Kind = Kind, AboutId = reminder.Id,
            To = one.Email, Subject = Words, StopUrl = stop, MadeAt = reminder.MadeAt, NextAt = quiet > reminder.MadeAt ? quiet : null,
            Text = $"{Words}\n\n{place.Page("/my/check-in").AbsoluteUri}\n\nTo stop these e-mails:\n{stop}\n",
        };
    }
}
