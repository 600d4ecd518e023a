using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Reviews;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Reviews.OnTrack;

/// <summary>Keeps what was talked over because a course was not on track, with the numbers that asked for it, who and when.</summary>
public sealed class WriteTrackReview(KithDb db, Actor actor, ClinicClock clock, ShowTrack show, Standings standings, ILogger<WriteTrackReview> log)
{
    public sealed class Form
    {
        public List<string> Discussed { get; set => field = value ?? []; } = [];

        public string? Words { get; set; }

        /// <summary>The score the page was about, so that another that came meanwhile is not answered unseen.</summary>
        public string? Score { get; set; }
    }

    /// <summary>What a form is about.</summary>
    public static string Mark(TrackView view) => view.ScoredAt?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        if (await show.FindAsync(courseId, stop) is not { } view)
            return FormRefusals.NotYours;
        var typed = new Typed();
        typed.Refuse(view.Course.MustBeOpen());
        var words = typed.Text(form.Words, nameof(form.Words), "In words");
        var discussed = typed.Flags<Discussed>(form.Discussed, nameof(form.Discussed), "Talked over");
        if (typed.Refusal is null && (!view.Asks || form.Score != Mark(view)))
            typed.Refuse(ReviewRefusals.OnTrack);
        if (typed.Refusal is null)
        {
            var review = new TrackReview
            {
                Id = Guid.CreateVersion7(), CourseId = courseId, Track = view.Track, MeasureKey = view.Measure.Key, FirstScore = view.First!.Value, Score = view.Last!.Value,
                ScoredAt = view.ScoredAt!.Value, SessionsUsed = view.SessionsUsed, WrittenById = actor.UserId, WrittenBy = actor.Name, WrittenAt = clock.Now,
            };
            typed.Refuse(review.Write(discussed, words, view.Violence));
            if (typed.Refusal is null)
            {
                db.Add(review);
                await standings.SaveAsync(courseId, stop);
                log.TrackReviewed(courseId, review.Id);
                return null;
            }
        }

        log.ReviewRefused(courseId, typed.Refusal.Code);
        return typed.Refusal;
    }
}
