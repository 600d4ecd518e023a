using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Safety.Watching;

/// <summary>The administrator says when the clinic reads answers and how long one about safety may wait. The setting before stays.</summary>
public sealed class SetWatch(KithDb db, Actor actor, ClinicClock clock, ILogger<SetWatch> log)
{
    /// <summary>The week as it is drawn, Monday first.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public sealed class Form
    {
        public string? Minutes { get; set; }

        /// <summary>"09:00", by weekday; empty where nobody is there.</summary>
        public Dictionary<string, string> From { get; set => field = value ?? []; } = [];

        public Dictionary<string, string> To { get; set => field = value ?? []; } = [];

        public string? Number { get; set; }

        public static Form Of(Watch? watch)
        {
            var form = new Form { Minutes = (watch?.Minutes ?? Watch.DefaultMinutes).ToString(CultureInfo.InvariantCulture), Number = watch?.Number.ToString(CultureInfo.InvariantCulture) };
            foreach (var span in watch?.Spans ?? [])
            {
                form.From[span.Day.ToString()] = span.From.ToString("HH:mm", CultureInfo.InvariantCulture);
                form.To[span.Day.ToString()] = span.To.ToString("HH:mm", CultureInfo.InvariantCulture);
            }

            return form;
        }
    }

    public Task<Watch?> FindAsync(CancellationToken stop) => actor.OfClinic<Watch>(db).AsNoTracking().OrderByDescending(w => w.Number).FirstOrDefaultAsync(stop);

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var before = await FindAsync(stop);
        if ((before?.Number.ToString(CultureInfo.InvariantCulture) ?? "") != (form.Number ?? ""))
            return FormRefusals.Stale;
        var typed = new Typed();
        var minutes = typed.Number(form.Minutes, nameof(form.Minutes), "Minutes", Watch.LeastMinutes, Watch.MostMinutes, required: true);
        var spans = Week.Select(day => Span(form, day, typed)).OfType<WatchSpan>().ToList();
        if (typed.Refusal is not null)
            return typed.Refusal;

        db.Add(new Watch
        {
            Id = Guid.CreateVersion7(), Number = (before?.Number ?? 0) + 1, SetById = actor.UserId, SetAt = clock.Now, Minutes = minutes!.Value, Hours = Watch.Lines(spans),
        });
        await db.SaveChangesAsync(stop);
        log.WatchSet(actor.UserId);
        return null;
    }

    private static WatchSpan? Span(Form form, DayOfWeek day, Typed typed)
    {
        var (name, from, to) = (day.ToString(), form.From.GetValueOrDefault(day.ToString(), ""), form.To.GetValueOrDefault(day.ToString(), ""));
        if (string.IsNullOrWhiteSpace(from) && string.IsNullOrWhiteSpace(to))
            return null;
        if (string.IsNullOrWhiteSpace(from) || string.IsNullOrWhiteSpace(to))
        {
            typed.Refuse(SafetyRefusals.HoursHalf(name));
            return null;
        }

        if (typed.Time(from, name + "From", name) is not { } begins || typed.Time(to, name + "To", name) is not { } ends)
            return null;
        if (ends <= begins)
            typed.Refuse(SafetyRefusals.HoursEndFirst(name));
        return new(day, begins, ends);
    }
}
