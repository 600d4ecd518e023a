using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Privacy;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Mail;
using Kith.Web.Privacy;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.My.Opened.Ask;

/// <summary>A question of the client's own, with whom it is about and its answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="About">Who opened the record; null when it is about something else.</param>
/// <param name="AnsweredBy">Null until it is answered.</param>
public sealed record OwnQuestion(PrivacyQuestion Question, string? About, string? AnsweredBy);

/// <summary>A client asks about an entry of “Who opened my record”.</summary>
public sealed class AskAboutOpening(KithDb db, Actor actor, ClinicClock clock, ReadOpened opened, MailPlace place, ILogger<AskAboutOpening> log)
{
    public const string Subject = "A question in Kith waits for you";

    private const int Most = 100;

    public sealed class Form
    {
        /// <summary>Who opened it and on which day, as <see cref="Of"/> writes it; empty for anything else.</summary>
        public string? About { get; set; }

        public string? Words { get; set; }
    }

    /// <summary>An entry of the list, as an address carries it.</summary>
    public static string Of(OpenedDay day) => string.Create(CultureInfo.InvariantCulture, $"{day.UserId:N}.{day.On:yyyyMMdd}");

    /// <summary>The entry an address speaks of; null for anything else.</summary>
    public async Task<OpenedDay?> AboutAsync(string? about, CancellationToken stop) =>
        string.IsNullOrEmpty(about) ? null : (await opened.FindAsync(stop)).FirstOrDefault(day => Of(day) == about);

    /// <summary>Who reads the questions; the administrators while the clinic has named nobody.</summary>
    public async Task<IReadOnlyList<string>> OfficersAsync(CancellationToken stop) => await actor.PrivacyOfficers(db).OrderBy(u => u.Name).Select(u => u.Name).Take(Most).ToListAsync(stop);

    /// <summary>What the client asked, the newest first.</summary>
    public Task<List<OwnQuestion>> FindAsync(CancellationToken stop)
    {
        var people = db.Users.Where(u => u.ClinicId == actor.ClinicId);
        return actor.PrivacyQuestions(db).AsNoTracking().OrderByDescending(q => q.AskedAt).Take(Most).Select(q => new OwnQuestion(
            q, people.Where(u => u.Id == q.AboutUserId).Select(u => u.Name).FirstOrDefault(), people.Where(u => u.Id == q.AnsweredById).Select(u => u.Name).FirstOrDefault())).ToListAsync(stop);
    }

    /// <returns>Null when it was asked; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var refusal = await AskAsync(form, stop);
        if (refusal is not null)
            log.QuestionRefused(refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> AskAsync(Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var words = typed.Text(form.Words, nameof(form.Words), "Your question", required: true);
        if (typed.Refusal is not null)
            return typed.Refusal;
        var about = await AboutAsync(form.About, stop);
        if (about is null && !string.IsNullOrEmpty(form.About))
            return PrivacyRefusals.NotOpened;
        if (await actor.Clients(db).AsNoTracking().Select(c => (Guid?)c.Id).SingleOrDefaultAsync(stop) is not { } client)
            return FormRefusals.NotYours;
        if (await actor.PrivacyQuestions(db).CountAsync(q => q.AnsweredAt == null, stop) >= PrivacyQuestion.MostWaiting)
            return PrivacyRefusals.TooManyWait;

        var question = new PrivacyQuestion
        {
            Id = Guid.CreateVersion7(), ClientId = client, AboutUserId = about?.UserId, AboutOn = about?.On, Words = words, AskedAt = clock.Now,
        };
        db.Add(question);
        db.AddRange(await MailsAsync(question, stop));
        await db.SaveChangesAsync(stop);
        log.QuestionAsked(question.Id, actor.UserId);
        return null;
    }

    /// <summary>That something waits, and where; nothing of what.</summary>
    private async Task<IEnumerable<OutgoingMail>> MailsAsync(PrivacyQuestion question, CancellationToken stop)
    {
        var officers = await actor.PrivacyOfficers(db).AsNoTracking().Where(u => u.Email != null).OrderBy(u => u.Id).Take(Most).Select(u => new { u.Id, u.Email }).ToListAsync(stop);
        return officers.Select(officer => new OutgoingMail
        {
            Id = Guid.CreateVersion7(), Key = $"question-{question.Id}-{officer.Id}", To = officer.Email!, Subject = Subject, MadeAt = question.AskedAt, Text = $"{Subject}.\n\n{place.Page("/privacy")}\n",
        });
    }
}
