using Kith.Clinical.Inventory;
using Drawn = Kith.Web.Look.CirclePerson;

namespace Kith.Web.Inventory.Circle;

/// <summary>Turns the inventory and kept circles into what the drawing shows.</summary>
internal static class CirclePeople
{
    /// <summary>Whoever is placed now.</summary>
    public static IReadOnlyList<Drawn> Now(IEnumerable<Person> people) =>
    [
        .. people.Where(p => p is { WithdrawnAt: null, Ring: not null, Angle: not null })
            .Select(p => new Drawn(p.Id.ToString(), p.Alias, p.Ring!.Value, p.Angle!.Value, p.Relation, p.DiedOn is not null)),
    ];

    /// <summary>A kept circle, and where everybody stood in an earlier one when there is one to compare.</summary>
    /// <param name="circle">The circle to draw.</param>
    /// <param name="known">Relation, and whether they have died, of whoever is still in the inventory.</param>
    /// <param name="earlier">The circle before it.</param>
    public static IReadOnlyList<Drawn> Of(
        CircleSnapshot circle, IReadOnlyDictionary<Guid, (string Relation, bool Died)> known, CircleSnapshot? earlier = null)
    {
        var before = earlier?.Places.ToDictionary(p => p.PersonId);
        return
        [
            .. circle.Places.OrderBy(p => p.Ring).ThenBy(p => p.Alias, StringComparer.CurrentCultureIgnoreCase).Select(place =>
            {
                var (relation, died) = known.GetValueOrDefault(place.PersonId, ("", false));
                var was = before?.GetValueOrDefault(place.PersonId);
                return new Drawn(place.PersonId.ToString(), place.Alias, place.Ring, place.Angle, relation, died, was?.Ring, was?.Angle);
            }),
        ];
    }
}
