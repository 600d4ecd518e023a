using System.Collections.Concurrent;

namespace Kith.Web.Forms;

/// <summary>
/// When the remembered forms of a clinic are swept: after one is answered, once a day for each clinic, so that starting the program costs nothing.
/// Nobody sends a form again that was answered a month ago.
/// </summary>
public sealed class SentFormsBroom(TimeProvider time)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly ConcurrentDictionary<Guid, DateOnly> swept = new();

    /// <returns>The instant before which the clinic's forms may go; null when they were swept today already.</returns>
    public DateTimeOffset? IsTurnOf(Guid clinic)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (swept.TryGetValue(clinic, out var last) && last == today)
            return null;
        swept[clinic] = today;
        return now - Kept;
    }
}
