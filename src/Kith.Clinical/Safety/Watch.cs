using System.Globalization;

namespace Kith.Clinical.Safety;

/// <summary>A stretch of one weekday in which somebody at the clinic reads answers.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="From">Begin, the clinic's time.</param>
/// <param name="To">End, later the same day.</param>
public sealed record WatchSpan(DayOfWeek Day, TimeOnly From, TimeOnly To);

/// <summary>When a clinic reads answers, and how long one about safety may wait to be acknowledged. The newest counts; earlier ones stay.</summary>
public sealed class Watch : OfClinic
{
    /// <summary>Minutes until the next person is asked, where a clinic has said nothing.</summary>
    public const int DefaultMinutes = 60;

    public const int LeastMinutes = 5;

    public const int MostMinutes = 24 * 60;

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    public Guid SetById { get; init; }

    public DateTimeOffset SetAt { get; init; }

    public int Minutes { get; init; } = DefaultMinutes;

    /// <summary>The spans in the form "Monday 09:00-17:00", one a line.</summary>
    public string Hours { get; init; } = "";

    public IReadOnlyList<WatchSpan> Spans => [.. Hours.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Span)];

    public static string Lines(IEnumerable<WatchSpan> spans) =>
        string.Join('\n', spans.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Day} {s.From:HH\\:mm}-{s.To:HH\\:mm}")));

    private static WatchSpan Span(string line)
    {
        var (day, times) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('-'));
        return new(Enum.Parse<DayOfWeek>(day), TimeOnly.ParseExact(times[0], "HH:mm", CultureInfo.InvariantCulture), TimeOnly.ParseExact(times[1], "HH:mm", CultureInfo.InvariantCulture));
    }
}

/// <summary>A clinician who is asked outside the hours, and when nobody else answers.</summary>
public sealed class OnCallDuty : OfClinic
{
    public required Guid UserId { get; init; }

    public DateTimeOffset From { get; init; }

    public DateTimeOffset To { get; init; }

    public Guid SetById { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? WithdrawnById { get; private set; }

    /// <returns>Null when it may be kept; otherwise why not.</returns>
    public Refusal? Check(DateTimeOffset now) =>
        To <= From ? SafetyRefusals.DutyEndsFirst : To <= now ? SafetyRefusals.DutyIsOver : null;

    /// <returns>Null when taken off; otherwise why not.</returns>
    public Refusal? Withdraw(Guid byId, DateTimeOffset at)
    {
        if (WithdrawnAt is not null)
            return SafetyRefusals.AlreadyWithdrawn;
        (WithdrawnAt, WithdrawnById) = (at, byId);
        return null;
    }
}

/// <summary>Who watches at an instant.</summary>
/// <param name="Patience">How long an answer about safety may wait to be acknowledged before the next person is asked.</param>
/// <param name="Until">The end of the hours it is in; null outside them.</param>
/// <param name="OnCallId">Who is on call; null when nobody is.</param>
/// <param name="Next">When the hours begin again; null inside them and where the clinic has none.</param>
public sealed record WatchNow(TimeSpan Patience, DateTimeOffset? Until, Guid? OnCallId, DateTimeOffset? Next)
{
    /// <param name="watch">The clinic's newest; null where it has said nothing.</param>
    /// <param name="duties">Those that stand.</param>
    /// <param name="at">The instant.</param>
    /// <param name="zone">The clinic's time zone.</param>
    public static WatchNow Of(Watch? watch, IEnumerable<OnCallDuty> duties, DateTimeOffset at, TimeZoneInfo zone)
    {
        var today = ClinicDay.Of(at, zone);
        var spans = watch is null ? [] : Enumerable.Range(0, 8).SelectMany(days => watch.Spans.Where(s => s.Day == today.AddDays(days).DayOfWeek)
            .Select(s => (From: ClinicDay.At(today.AddDays(days), s.From, zone), To: ClinicDay.At(today.AddDays(days), s.To, zone)))).OrderBy(s => s.From).ToList();
        var now = spans.Where(s => s.From <= at && at < s.To).Select(s => (DateTimeOffset?)s.To).FirstOrDefault();
        return new(
            TimeSpan.FromMinutes(watch?.Minutes ?? Watch.DefaultMinutes),
            now,
            duties.Where(d => d.WithdrawnAt is null && d.From <= at && at < d.To).OrderBy(d => d.From).Select(d => (Guid?)d.UserId).FirstOrDefault(),
            now is null ? spans.Where(s => s.From > at).Select(s => (DateTimeOffset?)s.From).FirstOrDefault() : null);
    }
}
