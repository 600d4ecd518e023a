using Kith.Clinical.Access;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Reminders;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Reminders;

/// <summary>Asked before a reminder goes: answered by now, stopped, without consent to e-mail, closed, cancelled or begun, it is not wanted; moved or in quiet hours, it waits.</summary>
internal sealed class ReminderCheck(Unattended unattended, TimeProvider time) : IMailCheck
{
    public string Kind => MakeReminders.Kind;

    private sealed record Fact(Guid ReminderId, int Number, Guid CourseId, Guid SessionId, DateTimeOffset At, ReminderWish Wish);

    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset?>> HoldBackAsync(KithDb db, IReadOnlyCollection<OutgoingMail> mails, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var facts = await FactsAsync(db, [.. mails.Select(m => m.AboutId)], stop);
        var clinic = (await unattended.ClinicsAsync(stop)).Single(c => c.ClinicId == db.ClinicId);
        var waiting = await WhoWaits.SessionsAsync(db, clinic, [.. facts.Values.Select(f => f.CourseId).Distinct()], now, stop);
        var back = new Dictionary<Guid, DateTimeOffset?>();
        foreach (var mail in mails)
        {
            if (facts.GetValueOrDefault(mail.AboutId ?? Guid.Empty) is not { } fact || !IsWanted(fact, waiting, now))
                back[mail.Id] = null;
            else if (WaitsUntil(fact, now) is var until && until > now)
                back[mail.Id] = until;
        }

        return back;
    }

    private static bool IsWanted(Fact fact, HashSet<Guid> waiting, DateTimeOffset now) =>
        fact.Number <= fact.Wish.MostPerSession && !ReminderRules.IsTooLate(fact.At, now)
        && (waiting.Contains(fact.SessionId) || fact.At > now + ReminderRules.LooksAhead);

    private static DateTimeOffset WaitsUntil(Fact fact, DateTimeOffset now)
    {
        var (due, quiet) = (ReminderRules.DueAt(fact.Number, fact.At, fact.Wish), ReminderRules.AfterQuiet(now, fact.Wish));
        return due > quiet ? due : quiet;
    }

    private static Task<Dictionary<Guid, Fact>> FactsAsync(KithDb db, List<Guid?> ids, CancellationToken stop) => (
        from reminder in Unattended.Of<Reminder>(db).AsNoTracking().Where(r => ids.Contains(r.Id))
        join session in Unattended.Of<Session>(db).Where(s => s.State == SessionState.Planned) on reminder.SessionId equals session.Id
        join course in Unattended.Of<Course>(db).Where(c => c.ClosedOn == null) on reminder.CourseId equals course.Id
        join client in Unattended.Of<Client>(db) on course.ClientId equals client.Id
        join wish in Unattended.Of<ReminderWish>(db).AsNoTracking() on client.Id equals wish.Id
        where Unattended.Of<Consent>(db).Any(k => k.ClientId == client.Id && k.Kind == ConsentKind.Email && k.Accepted && k.EndedAt == null)
        select new Fact(reminder.Id, reminder.Number, course.Id, session.Id, session.StartsAt, wish)).ToDictionaryAsync(f => f.ReminderId, stop);
}
