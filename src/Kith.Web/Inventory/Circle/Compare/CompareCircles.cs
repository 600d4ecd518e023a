using Kith.Clinical.Inventory;
using Kith.Web.Access;
using Kith.Web.Inventory.Show;

namespace Kith.Web.Inventory.Circle.Compare;

/// <summary>Lays two circles over each other: two that were kept, or a kept one and the circle now.</summary>
public sealed class CompareCircles(ShowCircle circles, ShowInventory inventory, ClinicClock clock)
{
    /// <param name="Earlier">The circle that is older.</param>
    /// <param name="Later">The younger, or the circle now.</param>
    /// <param name="LaterIsNow">The later one is not kept.</param>
    /// <param name="Difference">Who moved, came and went.</param>
    /// <param name="Kept">All kept circles, oldest first.</param>
    /// <param name="Known">Relation, and whether they have died, of everybody in the inventory.</param>
    public sealed record View(
        CircleSnapshot Earlier, CircleSnapshot Later, bool LaterIsNow, CircleDifference Difference,
        IReadOnlyList<CircleSnapshot> Kept, IReadOnlyDictionary<Guid, (string Relation, bool Died)> Known);

    /// <param name="courseId">The course.</param>
    /// <param name="a">Id of a kept circle; empty for the first.</param>
    /// <param name="b">Id of a kept circle, or "now"; empty for now.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>Null when there is no such circle.</returns>
    public async Task<View?> FindAsync(Guid courseId, string? a, string? b, CancellationToken stop)
    {
        var kept = await circles.KeptAsync(courseId, stop);
        var people = await inventory.FindAsync(courseId, stop);
        var isNow = string.IsNullOrEmpty(b) || b == "now";
        var first = kept.FirstOrDefault(k => string.IsNullOrEmpty(a) || k.Id.ToString() == a);
        var second = isNow ? await NowAsync(courseId, people, stop) : kept.FirstOrDefault(k => k.Id.ToString() == b);
        if (first is null || second is null)
            return null;

        if (!isNow && kept.ToList().IndexOf(first) > kept.ToList().IndexOf(second))
            (first, second) = (second, first);
        return new(first, second, isNow, CircleDifference.Between(first, second), kept, people.ToDictionary(p => p.Id, p => (p.Relation, p.DiedOn is not null)));
    }

    /// <summary>The circle now as if it were kept; an empty one when nobody is placed.</summary>
    private async Task<CircleSnapshot> NowAsync(Guid courseId, IReadOnlyList<Person> people, CancellationToken stop)
    {
        var today = await clock.TodayAsync(stop);
        CircleRules.Take(Guid.Empty, people, Moment.Between, today, Guid.CreateVersion7, out var now);
        return now ?? new() { CourseId = courseId, TakenOn = today, Moment = Moment.Between };
    }
}
