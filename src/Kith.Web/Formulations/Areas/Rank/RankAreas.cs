using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Formulations;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Formulations.Areas.Rank;

/// <summary>Keeps the client's order of the candidate areas, sent by the client or entered beside them. Nothing here ranks by itself.</summary>
public sealed class RankAreas(KithDb db, Actor actor, ILogger<RankAreas> log)
{
    public sealed class Form
    {
        /// <summary>The place given to each, by the candidate's id.</summary>
        public Dictionary<string, string> Places { get; set => field = value ?? []; } = [];

        /// <summary>Which list was ranked; see <see cref="SeenOf"/>.</summary>
        public string? Seen { get; set; }

        /// <summary>"up:" or "down:" and an id, when an arrow was pressed instead of the send button.</summary>
        public string? Move { get; set; }

        public static Form Of(IReadOnlyList<CandidateArea> listed) => new()
        {
            Seen = SeenOf(listed),
            Places = listed.Select((a, i) => (a.Id, Place: i + 1)).ToDictionary(p => p.Id.ToString(), p => p.Place.ToString(CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>Differs when an area was added, changed, ranked or taken off since.</summary>
    public static string SeenOf(IEnumerable<CandidateArea> listed) =>
        string.Join(' ', listed.OrderBy(a => a.Id).Select(a => $"{a.Id.ToString()[^6..]}.{a.Version}"));

    /// <summary>The list in the order of the places typed, with one moved by a step. Nothing is kept by it.</summary>
    public static IReadOnlyList<CandidateArea> Moved(IReadOnlyList<CandidateArea> listed, Form form)
    {
        var order = listed.OrderBy(a => Place(form, a) ?? listed.Count).ToList();
        var at = order.FindIndex(a => form.Move?.EndsWith(a.Id.ToString(), StringComparison.Ordinal) == true);
        var to = at + (form.Move?.StartsWith("up", StringComparison.Ordinal) == true ? -1 : 1);
        if (at >= 0 && to >= 0 && to < order.Count)
            (order[at], order[to]) = (order[to], order[at]);
        return order;
    }

    /// <returns>Null when the order is kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop)
    {
        if (await actor.Courses(db).SingleOrDefaultAsync(c => c.Id == courseId, stop) is not { } course)
            return FormRefusals.NotYours;
        if (course.MustBeOpen() is { } closed)
            return closed;

        var listed = await actor.Of<CandidateArea>(db).Where(a => a.CourseId == courseId && a.WithdrawnAt == null).Take(100).ToListAsync(stop);
        if (SeenOf(listed) != form.Seen)
            return FormRefusals.Stale;
        var places = listed.Where(a => Place(form, a) is not null).ToDictionary(a => a.Id, a => Place(form, a)!.Value);
        if (CandidateArea.Rank(listed, places) is { } refusal)
            return refusal;

        await db.SaveChangesAsync(stop);
        log.AreasRanked(courseId, listed.Count);
        return null;
    }

    private static int? Place(Form form, CandidateArea area) =>
        form.Places.TryGetValue(area.Id.ToString(), out var typed) && int.TryParse(typed, CultureInfo.InvariantCulture, out var place) ? place : null;
}
