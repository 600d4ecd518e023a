using Kith.Web.Measures;

namespace Kith.Web.My.Scores;

/// <summary>Reads the client's own scores.</summary>
public sealed class ShowScores(MyCourse mine, ScoreSheets sheets)
{
    /// <returns>Only measures that were answered; null when the client has no course.</returns>
    public async Task<IReadOnlyList<ScoreSheet>?> FindAsync(CancellationToken stop) => await mine.FindAsync(stop) is { } course
        ? [.. (await sheets.OfAsync(course.Id, course.ProtocolKey, stop)).Where(s => s.Standing.Any())]
        : null;
}
