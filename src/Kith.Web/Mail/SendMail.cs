using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Kith.Web.Mail;

/// <summary>
/// Sends what is due. Two machines never send one mail: each claims its rows first, and the database gives a row to one of them.
/// What cannot be sent waits, longer each time, for days.
/// </summary>
internal sealed class SendMail(Unattended unattended, IMailCarrier carrier, IEnumerable<IMailCheck> checks, MailPlace place, TimeProvider time, ILogger<SendMail> log)
{
    /// <summary>Mails claimed at a time.</summary>
    private const int Batch = 50;

    /// <summary>After each round it rests so many times as long as that took, up to <see cref="LongestRest"/>: a page that somebody waits for comes first.</summary>
    private const int Rests = 4;

    /// <summary>A slow mail server is waited for within a round already.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(1);

    /// <summary>How long nobody else touches a claimed mail: far longer than a batch takes, so that it runs out only when the sender died.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(5);

    /// <summary>Each clinic that has something to send sends one batch a round: none waits for all the mails of another.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var sent = 0;
        var clinics = (await unattended.ClinicsAsync(stop)).ConvertAll(c => c.ClinicId);
        while (clinics.Count > 0)
        {
            var begun = time.GetTimestamp();
            List<Guid> again = [];
            foreach (var clinic in clinics)
            {
                var (count, more) = await SendBatchAsync(clinic, stop);
                sent += count;
                if (more)
                    again.Add(clinic);
            }

            clinics = again;
            if (clinics.Count > 0)
                await Task.Delay(RestAfter(time.GetElapsedTime(begun)), time, stop);
        }

        if (sent > 0)
            log.Sent(sent);
        return sent;
    }

    /// <returns>How many were sent, and whether more may be due with the way out still open.</returns>
    private async Task<(int Sent, bool More)> SendBatchAsync(Guid clinicId, CancellationToken stop)
    {
        await using var db = await unattended.OpenAsync(clinicId, stop);
        var mine = await ClaimAsync(db, stop);
        return mine.Count == 0 ? (0, false) : await DeliverAsync(db, await WantedAsync(db, mine, stop), stop);
    }

    private static TimeSpan RestAfter(TimeSpan round) => round * Rests < LongestRest ? round * Rests : LongestRest;

    /// <summary>How long to wait after so many attempts: a minute, two, four, up to an hour.</summary>
    private static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromMinutes(Math.Min(LongestPause.TotalMinutes, Math.Pow(2, Math.Min(attempts, 10) - 1)));

    private async Task<List<OutgoingMail>> ClaimAsync(KithDb db, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var (me, until, absurd) = (Guid.CreateVersion7(), now + Lease, now + LongestPause);

        // A clock that was set back leaves instants behind that lie further ahead than anything here puts them: those do not count.
        IQueryable<OutgoingMail> Due() => Unattended.Of<OutgoingMail>(db).Where(m => m.DoneAt == null
            && (m.NextAt == null || m.NextAt <= now || (m.Attempts > 0 && m.NextAt > absurd))
            && (m.LeasedUntil == null || m.LeasedUntil <= now || m.LeasedUntil > until));

        // Reminders by the thousand never stand before one mail about an alert.
        var ids = await Due().OrderBy(m => m.Kind != "").ThenBy(m => m.NextAt).ThenBy(m => m.Id).Take(Batch).Select(m => m.Id).ToListAsync(stop);
        if (ids.Count == 0)
            return [];
        await Due().Where(m => ids.Contains(m.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.LeasedBy, me).SetProperty(m => m.LeasedUntil, until), stop);
        var mine = await Unattended.Of<OutgoingMail>(db).AsNoTracking().Where(m => ids.Contains(m.Id) && m.LeasedBy == me).OrderBy(m => m.Id).ToListAsync(stop);

        // All were taken by another machine: it is sending, and what is left comes in the next round.
        return mine;
    }

    /// <summary>Without those that are too late, or that whoever wrote them holds back.</summary>
    private async Task<List<OutgoingMail>> WantedAsync(KithDb db, List<OutgoingMail> mails, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var back = mails.Where(m => m.UselessAt <= now).ToDictionary(m => m.Id, _ => (DateTimeOffset?)null);
        foreach (var check in checks)
        {
            if (mails.Where(m => m.Kind == check.Kind && !back.ContainsKey(m.Id)).ToList() is { Count: > 0 } asked)
            {
                foreach (var (id, until) in await check.HoldBackAsync(db, asked, stop))
                    back[id] = until;
            }
        }

        if (back.Where(b => b.Value is null).Select(b => b.Key).ToList() is { Count: > 0 } ended)
            await DoneAsync(db, ended, MailEnd.NotWanted, stop);
        foreach (var later in back.Where(b => b.Value is not null).GroupBy(b => b.Value))
        {
            var ids = later.Select(b => b.Key).ToList();
            await Unattended.Of<OutgoingMail>(db).Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(
                row => row.SetProperty(m => m.NextAt, later.Key).SetProperty(m => m.Attempts, 0).SetProperty(m => m.LeasedBy, (Guid?)null).SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null), stop);
        }

        return [.. mails.Where(m => !back.ContainsKey(m.Id))];
    }

    /// <returns>How many were sent, and whether the way out is still open.</returns>
    private async Task<(int Sent, bool WayOpen)> DeliverAsync(KithDb db, List<OutgoingMail> mails, CancellationToken stop)
    {
        if (mails.Count == 0)
            return (0, true);
        var (tried, sent) = (0, 0);
        try
        {
            await using var round = await carrier.BeginAsync(stop);
            foreach (var mail in mails)
            {
                try
                {
                    await round.CarryAsync(mail.Id, MessageOf(mail), stop);
                    await DoneAsync(db, [mail.Id], MailEnd.Sent, stop);
                    sent++;
                }
                catch (Exception fault) when (MailFaults.IsOfOneMail(fault))
                {
                    await PostponeAsync(db, [mail], MailFaults.CodeOf(fault)!, stop);
                }

                tried++;
            }

            return (sent, true);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && MailFaults.CodeOf(fault) is not null)
        {
            await PostponeAsync(db, mails[tried..], MailFaults.CodeOf(fault)!, stop);
            return (sent, false);
        }
    }

    private async Task DoneAsync(KithDb db, List<Guid> ids, MailEnd end, CancellationToken stop)
    {
        DateTimeOffset? now = time.GetUtcNow();
        MailEnd? how = end;
        await Unattended.Of<OutgoingMail>(db).Where(m => ids.Contains(m.Id) && m.DoneAt == null).ExecuteUpdateAsync(
            row => row.SetProperty(m => m.DoneAt, now).SetProperty(m => m.End, how)
                .SetProperty(m => m.To, "").SetProperty(m => m.Text, "").SetProperty(m => m.StopUrl, ""), stop);
        foreach (var id in ids)
        {
            if (end is MailEnd.GivenUp)
                log.GivenUp(id);
            else
                log.Done(id, end);
        }
    }

    private async Task PostponeAsync(KithDb db, IReadOnlyCollection<OutgoingMail> mails, string code, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var old = mails.Where(m => now - m.MadeAt > GiveUpAfter).Select(m => m.Id).ToList();
        if (old.Count > 0)
            await DoneAsync(db, old, MailEnd.GivenUp, stop);
        foreach (var alike in mails.Where(m => !old.Contains(m.Id)).GroupBy(m => m.Attempts))
        {
            var (ids, attempts) = (alike.Select(m => m.Id).ToList(), alike.Key + 1);
            DateTimeOffset? next = now + PauseAfter(attempts);
            await Unattended.Of<OutgoingMail>(db).Where(m => ids.Contains(m.Id) && m.DoneAt == null).ExecuteUpdateAsync(
                row => row.SetProperty(m => m.Attempts, attempts).SetProperty(m => m.LastFault, code).SetProperty(m => m.NextAt, next)
                    .SetProperty(m => m.LeasedBy, (Guid?)null).SetProperty(m => m.LeasedUntil, (DateTimeOffset?)null), stop);
        }

        log.Waits(mails.Count, code);
    }

    private MimeMessage MessageOf(OutgoingMail mail)
    {
        // The id stays the same at every attempt: a server or a reader that got it twice can tell.
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id:N}@{place.Address.Host}", Date = time.GetUtcNow(), Subject = mail.Subject, Body = new TextPart("plain") { Text = mail.Text },
        };
        message.From.Add(MailboxAddress.Parse(place.From));
        message.To.Add(MailboxAddress.Parse(mail.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.StopUrl.Length > 0)
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{mail.StopUrl}>");
        return message;
    }
}
