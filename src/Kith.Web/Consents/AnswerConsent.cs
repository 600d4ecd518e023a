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
    /// <summary>With whom, where one person is named.</summary>
    public SharedWith? With { get; init; }

    /// <summary>Its name in an address.</summary>
    public string Address => With?.RelationId.ToString() ?? ConsentTexts.Key(Text.Kind);

    /// <summary>The answer that holds; null before there is one.</summary>
    public Consent? Holds => Answers.FirstOrDefault(a => a.EndedAt is null);
}

/// <summary>The person somebody shares with: what ties them to the client, and their account.</summary>
public sealed record SharedWith(Guid RelationId, Guid UserId);

/// <summary>Accepts or declines one consent, or takes an earlier answer back. It holds from the next request on.</summary>
public sealed class AnswerConsent(KithDb db, Actor actor, ClinicClock clock, ILogger<AnswerConsent> log)
{
    private const int MostTied = 100;

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

    /// <summary>Every consent with its answers, sharing with each person who is tied to the client last; null when the course is not there for whoever asks.</summary>
    public async Task<IReadOnlyList<AskedConsent>?> FindAsync(Guid courseId, CancellationToken stop)
    {
        if (await ClientOfAsync(courseId, stop) is not { } client)
            return null;
        var tied = await (
            from relation in actor.Relations(db)
            where relation.ClientId == client && relation.EndedAt == null && relation.Kind != RelationKind.Facilitator
            join user in db.Users.Where(u => u.ClinicId == actor.ClinicId) on relation.UserId equals user.Id
            orderby relation.SinceAt, relation.Id
            select new { relation.Id, relation.UserId, user.Name, relation.PlanIsConfidential }).Take(MostTied).ToListAsync(stop);
        var answers = await actor.Consents(db).AsNoTracking().Where(k => k.ClientId == client)
            .OrderByDescending(k => k.AnsweredAt).ThenByDescending(k => k.Id).Take(500).ToListAsync(stop);
        return
        [
            .. ConsentTexts.All.Select(t => new AskedConsent(t, [.. answers.Where(a => a.Kind == t.Kind)])),
            .. tied.Select(t => new AskedConsent(ConsentTexts.Sharing(t.Name, !t.PlanIsConfidential), [.. answers.Where(a => a.WithUserId == t.UserId)]) { With = new(t.Id, t.UserId) }),
        ];
    }

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, AskedConsent asked, Form form, CancellationToken stop)
    {
        var refusal = await AnswerAsync(courseId, asked.Text, asked.With?.UserId, form, stop);
        if (refusal is not null)
            log.ConsentRefused(courseId, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> AnswerAsync(Guid courseId, ConsentText text, Guid? with, Form form, CancellationToken stop)
    {
        if (await ClientOfAsync(courseId, stop) is not { } client)
            return FormRefusals.NotYours;
        var typed = new Typed();
        var decision = typed.Choice<Decision>(form.Answer, nameof(form.Answer), "The answer", required: true);
        if (typed.Refusal is not null)
            return typed.Refusal;

        var earlier = await actor.Consents(db).Where(k => k.ClientId == client && k.Kind == text.Kind && k.WithUserId == with).ToListAsync(stop);
        if (form.Version != $"{earlier.Count}")
            return FormRefusals.Stale;
        var consent = Take(client, text, with, decision is Decision.Accept, earlier);
        await db.SaveChangesAsync(stop);
        log.ConsentAnswered(consent.Id, actor.UserId);
        return null;
    }

    /// <summary>The client said yes to the words they were shown with something else; saved by whoever showed them.</summary>
    internal async Task AgreeAsync(Guid clientId, ConsentKind kind, CancellationToken stop)
    {
        var earlier = await actor.Consents(db).Where(k => k.ClientId == clientId && k.Kind == kind).ToListAsync(stop);
        if (earlier.Exists(e => e.Stands))
            return;
        var consent = Take(clientId, ConsentTexts.Of(kind), with: null, accepted: true, earlier);
        log.ConsentAnswered(consent.Id, actor.UserId);
    }

    private Consent Take(Guid clientId, ConsentText text, Guid? with, bool accepted, IEnumerable<Consent> earlier)
    {
        foreach (var answer in earlier.Where(e => e.EndedAt is null))
            answer.End(actor.UserId, clock.Now);
        var consent = new Consent
        {
            Id = Guid.CreateVersion7(), ClientId = clientId, Kind = text.Kind, WithUserId = with, Wording = text.Wording, Words = text.Words, Accepted = accepted, AnsweredAt = clock.Now,
            AnsweredById = actor.UserId,
        };
        db.Add(consent);
        return consent;
    }

    private Task<Guid?> ClientOfAsync(Guid courseId, CancellationToken stop) =>
        actor.Courses(db).Where(c => c.Id == courseId).Select(c => (Guid?)c.ClientId).SingleOrDefaultAsync(stop);
}
