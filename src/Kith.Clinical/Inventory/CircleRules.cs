namespace Kith.Clinical.Inventory;

/// <summary>What may stand in the closeness circle.</summary>
public static class CircleRules
{
    public const int InnerRing = 1;

    public const int OuterRing = 3;

    /// <returns>Null when there is such a place; otherwise why not.</returns>
    public static Refusal? Check(int ring, int angle) =>
        ring is < InnerRing or > OuterRing ? InventoryRefusals.NoSuchRing
        : angle is < 0 or > 359 ? InventoryRefusals.NoSuchAngle
        : null;

    /// <summary>Keeps a picture of the circle as it is now: everybody placed and still in the inventory.</summary>
    /// <param name="id">Id of the snapshot.</param>
    /// <param name="people">The inventory of one course.</param>
    /// <param name="moment">The point of the course.</param>
    /// <param name="on">The clinic's day.</param>
    /// <param name="newId">Makes the ids of the places.</param>
    /// <param name="snapshot">The picture; null when refused.</param>
    /// <returns>Null when taken; otherwise why not.</returns>
    public static Refusal? Take(
        Guid id, IEnumerable<Person> people, Moment moment, DateOnly on, Func<Guid> newId, out CircleSnapshot? snapshot)
    {
        snapshot = null;
        var placed = people.Where(p => p is { WithdrawnAt: null, Ring: not null, Angle: not null }).OrderBy(p => p.Id).ToList();
        if (placed.Count == 0)
            return InventoryRefusals.NobodyPlaced;
        snapshot = new CircleSnapshot
        {
            ClinicId = placed[0].ClinicId,
            Id = id,
            CourseId = placed[0].CourseId,
            TakenOn = on,
            Moment = moment,
            Places =
            [
                .. placed.Select(p => new CirclePlace
                {
                    ClinicId = p.ClinicId,
                    Id = newId(),
                    SnapshotId = id,
                    PersonId = p.Id,
                    Alias = p.Alias,
                    Ring = p.Ring!.Value,
                    Angle = p.Angle!.Value,
                }),
            ],
        };
        return null;
    }

    /// <summary>"inner", "middle" or "outer".</summary>
    public static string RingWords(int ring) => ring switch { 1 => "inner", 2 => "middle", _ => "outer" };
}
