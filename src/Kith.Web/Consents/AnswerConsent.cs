using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Consents;

/// <summary>One consent as it stands.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Answers">All answers, the newest first.</param>
public sealed record AskedConsent(ConsentText Text, IReadOnlyList<Consent> Answers)
{
    /// <summary>The answer that holds; null before there is one.</summary>
    public Consent? Holds => Answers.FirstOrDefault(a => a.EndedAt is null);
}

/// <summary>Accepts or declines one consent, or takes an earlier answer back. It holds from the next request on.</summary>
public sealed class AnswerConsent(KithDb db, Actor actor, ClinicClock clock, ILogger<AnswerConsent> log)
{
    public sealed class Form
    {
        public string? Answer { get; set; }

        /// <summary>How many answers there were when the form was drawn.</summary>
        public string? Version { get; set; }
    }

    public enum Decision
    {
        Accept,
        Decline,
    }

    /// <summary>Every consent with its answers, for the client of a course; null when the course is not there for whoever asks.</summary>
    public async Task<IReadOnlyList<AskedConsent>?> FindAsync(Guid courseId, CancellationToken stop)
    {
        if (await ClientOfAsync(courseId, stop) is not { } client)
            return null;
        var answers = await actor.Consents(db).AsNoTracking().Where(k => k.ClientId == client && k.Kind != ConsentKind.Sharing)
            .OrderByDescending(k => k.AnsweredAt).ThenByDescending(k => k.Id).Take(500).ToListAsync(stop);
        return [.. ConsentTexts.All.Select(t => new AskedConsent(t, [.. answers.Where(a => a.Kind == t.Kind)]))];
    }

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, ConsentText text, Form form, CancellationToken stop)
    {
        var refusal = await AnswerAsync(courseId, text, form, stop);
        if (refusal is not null)
            log.ConsentRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> AnswerAsync(Guid courseId, ConsentText text, Form form, CancellationToken stop)
    {
        if (await ClientOfAsync(courseId, stop) is not { } client)
            return FormRefusals.NotYours;
        var typed = new Typed();
        var decision = typed.Choice<Decision>(form.Answer, nameof(form.Answer), "The answer", required: true);
        if (typed.Refusal is not null)
            return typed.Refusal;

        var earlier = await actor.Consents(db).Where(k => k.ClientId == client && k.Kind == text.Kind).ToListAsync(stop);
        if (form.Version != $"{earlier.Count}")
            return FormRefusals.Stale;
        foreach (var answer in earlier.Where(e => e.EndedAt is null))
            answer.End(actor.UserId, clock.Now);
        var consent = new Consent
        {
            Id = Guid.CreateVersion7(), ClientId = client, Kind = text.Kind, Wording = text.Wording, Words = text.Words, Accepted = decision is Decision.Accept, AnsweredAt = clock.Now,
            AnsweredById = actor.UserId,
        };
        db.Add(consent);
        await db.SaveChangesAsync(stop);
        log.ConsentAnswered(consent.Id, actor.UserId);
        return null;
    }

    private Task<Guid?> ClientOfAsync(Guid courseId, CancellationToken stop) =>
        actor.Courses(db).Where(c => c.Id == courseId).Select(c => (Guid?)c.ClientId).SingleOrDefaultAsync(stop);
}
