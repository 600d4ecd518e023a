using CsCheck;
using Kith.Clinical.Inventory;

namespace Kith.Clinical.Tests.Inventory;

public class CircleGeometryTests
{
    private static readonly Gen<List<CirclePerson>> People =
        Gen.Select(Gen.Int[1, 3], Gen.Int[0, 359]).List[0, 40].Select(places =>
            places.Select((p, i) => new CirclePerson(Given.Id(i), p.Item1, p.Item2)).ToList());

    [Fact]
    public void The_top_of_the_inner_ring_is_straight_above_the_middle()
    {
        var (x, y) = CircleGeometry.PointOf(1, 0);
        Assert.Equal((50, 34), (Math.Round(x, 9), Math.Round(y, 9)));
        Assert.True(CircleGeometry.PointOf(1, 90).X > 50);
    }

    [Fact]
    public void Every_place_is_found_again_from_its_point() =>
        Gen.Select(Gen.Int[1, 3], Gen.Int[0, 359]).Sample((ring, angle) =>
        {
            var (x, y) = CircleGeometry.PointOf(ring, angle);
            return CircleGeometry.PlaceOf(x, y) == (ring, angle);
        });

    [Fact]
    public void Every_point_whatever_has_a_place_on_a_ring() =>
        Gen.Select(Gen.Double[-500, 500], Gen.Double[-500, 500]).Sample((x, y) =>
        {
            var (ring, angle) = CircleGeometry.PlaceOf(x, y);
            return CircleRules.Check(ring, angle) is null;
        });

    [Fact]
    public void Everybody_is_drawn_once_inside_the_box_on_their_own_ring() =>
        People.Sample(people =>
        {
            var points = CircleGeometry.Spread(people);
            return points.Select(p => (p.Id, p.Ring)).ToHashSet().SetEquals(people.Select(p => (p.Id, p.Ring)))
                && points.Count == people.Count
                && points.All(p => p.X is >= 0 and <= 100 && p.Y is >= 0 and <= 100 && p.Angle is >= 0 and < 360);
        });

    [Fact]
    public void Neighbours_have_room_or_share_the_ring_evenly() =>
        People.Sample(people =>
        {
            double[] room = [50, 28, 20];
            return CircleGeometry.Spread(people).GroupBy(p => p.Ring).Where(r => r.Count() > 1).All(ring =>
            {
                var angles = ring.Select(p => p.Angle).Order().ToList();
                var wanted = Math.Min(room[ring.Key - 1], 360.0 / angles.Count);
                return angles.Select((a, i) => i == 0 ? a + 360 - angles[^1] : a - angles[i - 1]).All(gap => gap >= wanted - 1e-6);
            });
        });

    [Fact]
    public void Who_has_room_is_not_moved()
    {
        CirclePerson[] people = [new(Given.Id(1), 3, 10), new(Given.Id(2), 3, 100), new(Given.Id(3), 3, 350)];
        Assert.Equal([10.0, 100, 350], CircleGeometry.Spread(people).Select(p => Math.Round(p.Angle, 9)));
    }

    [Fact]
    public void Two_in_one_place_step_aside_equally()
    {
        CirclePerson[] people = [new(Given.Id(1), 3, 90), new(Given.Id(2), 3, 90)];
        Assert.Equal([80.0, 100], CircleGeometry.Spread(people).Select(p => Math.Round(p.Angle, 9)));
    }

    [Fact]
    public void The_same_people_are_always_drawn_the_same() =>
        People.Sample(people => CircleGeometry.Spread(people).SequenceEqual(CircleGeometry.Spread(people.AsEnumerable().Reverse())));
}
