using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Inventory;
using Kith.Clinical.Reviews;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Reviews.Show;

/// <summary>Saves a review as a draft, or signs it. Signed it is read-only; another one after it needs a reason.</summary>
public sealed class WriteReview(KithDb db, Actor actor, ClinicClock clock, ILogger<WriteReview> log)
{
    public sealed class Form
    {
        /// <summary>The draft that is changed; empty when this begins a review.</summary>
        public string? Id { get; set; }

        public string? Version { get; set; }

        public string? Reason { get; set; }

        public string? HeldOnDay { get; set; }

        public string? HeldOnMonth { get; set; }

        public string? HeldOnYear { get; set; }

        public string? Alliance { get; set; }

        public string? WhatHelped { get; set; }

        public string? Unfinished { get; set; }

        public string? WarningSigns { get; set; }

        public string? WhoToCall { get; set; }

        public string? AboutTheEnding { get; set; }

        public List<string> Looked { get; set => field = value ?? []; } = [];

        public string? Decision { get; set; }

        public string? DecisionWords { get; set; }

        /// <summary>"sign", or "save" for a draft.</summary>
        public string? Press { get; set; }

        /// <param name="from">The draft, or the review a new one begins from; null to begin with nothing.</param>
        /// <param name="today">The clinic's day.</param>
        public static Form Of(Review? from, DateOnly today)
        {
            var draft = from is { SignedAt: null } ? from : null;
            var held = draft?.HeldOn ?? today;
            return new()
            {
                Id = draft?.Id.ToString() ?? "",
                Version = draft?.Version.ToString(CultureInfo.InvariantCulture),
                Reason = draft?.Reason,
                HeldOnDay = held.Day.ToString(CultureInfo.InvariantCulture),
                HeldOnMonth = held.Month.ToString(CultureInfo.InvariantCulture),
                HeldOnYear = held.Year.ToString(CultureInfo.InvariantCulture),
                Alliance = draft?.Alliance?.ToString(CultureInfo.InvariantCulture),
                WhatHelped = draft?.WhatHelped,
                Unfinished = draft?.Unfinished,
                WarningSigns = from?.WarningSigns,
                WhoToCall = from?.WhoToCall,
                AboutTheEnding = draft?.AboutTheEnding,
                Looked = [.. Enum.GetValues<Checked>().Where(c => c is not Checked.None && draft?.Checked.HasFlag(c) == true).Select(c => c.ToString())],
                Decision = draft?.Decision?.ToString(),
                DecisionWords = draft?.DecisionWords,
            };
        }
    }

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Moment moment, Form form, CancellationToken stop)
    {
        if (await actor.Courses(db).SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        var reviews = await actor.Of<Review>(db).Where(r => r.CourseId == courseId && r.Moment == moment)
            .OrderByDescending(r => r.Number).Take(ReadReviews.Most).ToListAsync(stop);
        var typed = new Typed();
        typed.Refuse(course.MustBeOpen() ?? MustBeCurrent(reviews, form));
        var reason = typed.Text(form.Reason, nameof(form.Reason), "Why you look back again");
        if (typed.Refusal is null && string.IsNullOrEmpty(form.Id))
            typed.Refuse(ReviewRules.MayBegin(reviews, reason));
        if (typed.Refusal is null)
        {
            var review = reviews.Find(r => r.SignedAt is null) ?? Begin(courseId, moment, reviews.Count == 0 ? 1 : reviews[0].Number + 1, reason);
            await FillAsync(review, form, typed, course, stop);
            if (typed.Refusal is null && form.Press == "sign")
                typed.Refuse(review.Sign(actor.Name, clock.Now));
            if (typed.Refusal is null)
            {
                await db.SaveChangesAsync(stop);
                log.ReviewSaved(courseId, review.Id);
                if (review.SignedAt is not null)
                    log.ReviewSigned(courseId, review.Id);
                return null;
            }
        }

        log.ReviewRefused(courseId, typed.Refusal.Code);
        return typed.Refusal;
    }

    private static Refusal? MustBeCurrent(List<Review> reviews, Form form)
    {
        var draft = reviews.Find(r => r.SignedAt is null);
        if (reviews.Find(r => r.Id.ToString() == form.Id) is { } meant && meant.MustBeUnsigned() is { } signed)
            return signed;
        return (draft?.Id.ToString() ?? "") == (form.Id ?? "")
            && (draft is null || draft.Version.ToString(CultureInfo.InvariantCulture) == form.Version)
            ? null
            : FormRefusals.Stale;
    }

    private Review Begin(Guid courseId, Moment moment, int number, string reason)
    {
        var review = new Review { Id = Guid.CreateVersion7(), CourseId = courseId, Moment = moment, Number = number, Reason = reason, WrittenById = actor.UserId };
        db.Add(review);
        return review;
    }

    private async Task FillAsync(Review review, Form form, Typed typed, Course course, CancellationToken stop)
    {
        var today = await clock.TodayAsync(stop);
        review.HeldOn = typed.Date(form.HeldOnDay, form.HeldOnMonth, form.HeldOnYear, "HeldOn", course.BeganOn, today) ?? today;
        review.Alliance = typed.Number(form.Alliance, nameof(form.Alliance), "Working together", ReviewRules.LowestAlliance, ReviewRules.HighestAlliance);
        review.WhatHelped = typed.Text(form.WhatHelped, nameof(form.WhatHelped), "What helped");
        review.Unfinished = typed.Text(form.Unfinished, nameof(form.Unfinished), "What is unfinished");
        review.WarningSigns = typed.Text(form.WarningSigns, nameof(form.WarningSigns), "Warning signs");
        review.WhoToCall = typed.Text(form.WhoToCall, nameof(form.WhoToCall), "Who to call");
        review.AboutTheEnding = typed.Text(form.AboutTheEnding, nameof(form.AboutTheEnding), "About the ending");
        review.Checked = typed.Flags<Checked>(form.Looked, nameof(form.Looked), "Looked at");
        review.Decision = typed.Choice<Decision>(form.Decision, nameof(form.Decision), "Decision");
        review.DecisionWords = typed.Text(form.DecisionWords, nameof(form.DecisionWords), "In words");
    }
}
