using System.Globalization;
using Kith.Clinical.Inventory;
using CirclePerson = Kith.Web.Look.CirclePerson;

namespace Kith.Web.Courses.Show;

/// <summary>The closeness circle as it is now, over the one kept at the start.</summary>
/// <param name="People">Who stands in it now.</param>
/// <param name="Sentence">Who moved, came and went since the start; null before a circle was kept.</param>
public sealed record CourseCircle(IReadOnlyList<CirclePerson> People, string? Sentence)
{
    public static CourseCircle Of(CourseFacts facts)
    {
        var placed = facts.People.Where(p => p is { Ring: not null, Angle: not null, Withdrawn: false }).ToList();
        var drawn = placed.Select(p => new CirclePerson(
            p.Id.ToString("N", CultureInfo.InvariantCulture), p.Alias, p.Ring!.Value, p.Angle!.Value, p.Relation, p.Died, p.EarlierRing, p.EarlierAngle));
        return new([.. drawn], facts.Milestones.StartCircleOn is null ? null : Moves(facts.People, placed));
    }

    private static string Moves(IEnumerable<PersonRow> all, IEnumerable<PersonRow> placed) => CircleDifference.Between(
        new() { Places = [.. all.Where(p => p.EarlierRing is not null).Select(p => Place(p, p.EarlierRing!.Value, p.EarlierAngle ?? 0))] },
        new() { Places = [.. placed.Select(p => Place(p, p.Ring!.Value, p.Angle!.Value))] }).Sentence;

    private static CirclePlace Place(PersonRow person, int ring, int angle) =>
        new() { PersonId = person.Id, Alias = person.Alias, Ring = ring, Angle = angle };
}
