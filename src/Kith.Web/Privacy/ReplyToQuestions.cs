using Kith.Clinical;
using Kith.Clinical.Privacy;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Privacy;

/// <summary>A question as the officer reads it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Client">Who asks.</param>
/// <param name="About">Who opened the record; null when it is about something else.</param>
/// <param name="AnsweredBy">Null until it is answered.</param>
public sealed record NamedQuestion(PrivacyQuestion Question, string Client, string? About, string? AnsweredBy);

/// <summary>The privacy officer answers what clients asked.</summary>
public sealed class ReplyToQuestions(KithDb db, Actor actor, ClinicClock clock, ILogger<ReplyToQuestions> log)
{
    private const int Most = 100;

    public sealed class Form
    {
        public string? Question { get; set; }

        public string? Words { get; set; }
    }

    /// <summary>Whether whoever asks is the one to answer; for everybody else the page is not there.</summary>
    public Task<bool> IsOfficerAsync(CancellationToken stop) => actor.AsPrivacyOfficer(db).AnyAsync(stop);

    /// <summary>Those that wait first, the oldest before; then the newest answered.</summary>
    public async Task<IReadOnlyList<NamedQuestion>> FindAsync(CancellationToken stop)
    {
        var people = db.Users.Where(u => u.ClinicId == actor.ClinicId);
        var found = await actor.PrivacyQuestionsToAnswer(db).AsNoTracking().OrderBy(q => q.Question.AnsweredAt != null).ThenByDescending(q => q.Question.AskedAt).Take(Most)
            .Select(q => new NamedQuestion(
                q.Question,
                q.Client,
                people.Where(u => u.Id == q.Question.AboutUserId).Select(u => u.Name).FirstOrDefault(),
                people.Where(u => u.Id == q.Question.AnsweredById).Select(u => u.Name).FirstOrDefault())).ToListAsync(stop);
        return [.. found.Where(q => q.Question.AnsweredAt is null).Reverse(), .. found.Where(q => q.Question.AnsweredAt is not null)];
    }

    /// <returns>Null when it is answered; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var id = typed.Id(form.Question, nameof(form.Question), "Which question");
        if (id is null)
            typed.Refuse(new("form.missing", "Which question: none is chosen yet. Choose one.", nameof(form.Question)));
        var words = typed.Text(form.Words, nameof(form.Words), "Your answer", required: true);
        if (typed.Refusal is not null)
            return typed.Refusal;
        if (await actor.PrivacyQuestionsToAnswer(db).Where(q => q.Question.Id == id).Select(q => q.Question).SingleOrDefaultAsync(stop) is not { } question)
            return FormRefusals.NotInList(nameof(form.Question), "Which question");
        if (question.Reply(words, actor.UserId, clock.Now) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(stop);
        log.QuestionAnswered(question.Id, actor.UserId);
        return null;
    }
}
