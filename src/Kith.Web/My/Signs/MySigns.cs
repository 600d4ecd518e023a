using Kith.Clinical.Inventory;
using Kith.Clinical.Reviews;

namespace Kith.Web.My.Signs;

/// <summary>The client's early signs and who to call: from the newest review that has them, the ending's before the middle's.</summary>
/// <param name="WarningSigns">In the client's words.</param>
/// <param name="WhoToCall">In the client's words.</param>
/// <param name="Draft">The review of the ending that is still open, which takes what the client writes; null when none was begun.</param>
/// <param name="MayWrite">Whether the client may still write: the course is open and the ending is not signed.</param>
public sealed record MySigns(string WarningSigns, string WhoToCall, Review? Draft, bool MayWrite)
{
    public static readonly MySigns None = new("", "", null, MayWrite: false);

    /// <param name="reviews">All reviews of the course, the ends first, the newest of each first.</param>
    /// <param name="closed">Whether the course is closed.</param>
    public static MySigns Of(IReadOnlyList<Review> reviews, bool closed)
    {
        var from = reviews.FirstOrDefault(r => r.WarningSigns.Length + r.WhoToCall.Length > 0);
        var ends = reviews.Where(r => r.Moment is Moment.End).ToList();
        var draft = ends.Find(r => r.SignedAt is null);
        return new(from?.WarningSigns ?? "", from?.WhoToCall ?? "", draft, !closed && (ends.Count == 0 || draft is not null));
    }
}
