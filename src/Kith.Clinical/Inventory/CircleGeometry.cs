namespace Kith.Clinical.Inventory;

/// <summary>Somebody to be drawn.</summary>
public sealed record CirclePerson(Guid Id, int Ring, int Angle);

/// <summary>Where somebody is drawn.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Ring">1 to 3.</param>
/// <param name="Angle">Degrees clockwise from the top, 0 up to but not including 360, after making room.</param>
/// <param name="X">0 to 100 from the left.</param>
/// <param name="Y">0 to 100 from the top.</param>
public sealed record CirclePoint(Guid Id, int Ring, double Angle, double X, double Y);

/// <summary>Turns rings and angles into points of a box of 100 by 100 and back.</summary>
public static class CircleGeometry
{
    public const double Centre = 50;

    /// <summary>How far from the centre people of the inner, middle and outer ring stand.</summary>
    private static readonly double[] Radii = [16, 29, 42];

    /// <summary>Outer edges of the rings, to be drawn as circles.</summary>
    public static IReadOnlyList<double> Edges { get; } = [22.5, 35.5, 48.5];

    /// <summary>Degrees between two neighbours on a ring, so that their labels stand clear of each other.</summary>
    private static readonly double[] Room = [50, 28, 20];

    public static double RadiusOf(int ring) => Radii[ring - 1];

    /// <summary>The point of a place.</summary>
    public static (double X, double Y) PointOf(int ring, double angle)
    {
        var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
        return (Centre + (Radii[ring - 1] * sin), Centre - (Radii[ring - 1] * cos));
    }

    /// <summary>The place nearest to a point, wherever it is: outside the circle means the outer ring.</summary>
    public static (int Ring, int Angle) PlaceOf(double x, double y)
    {
        var (dx, dy) = (x - Centre, Centre - y);
        var distance = Math.Sqrt((dx * dx) + (dy * dy));
        var ring = distance < Edges[0] ? 1 : distance < Edges[1] ? 2 : 3;
        var degrees = (int)Math.Round(Math.Atan2(dx, dy) * 180 / Math.PI, MidpointRounding.AwayFromZero);
        return (ring, (degrees + 360) % 360);
    }

    /// <summary>
    /// Points for everybody, with room made on each ring where labels would cover each other. The order around the ring is
    /// kept, and who has room already is not moved.
    /// </summary>
    public static IReadOnlyList<CirclePoint> Spread(IEnumerable<CirclePerson> people) =>
    [
        .. people.GroupBy(p => p.Ring).OrderBy(g => g.Key).SelectMany(ring => SpreadRing(ring.Key, [.. ring])),
    ];

    private static IEnumerable<CirclePoint> SpreadRing(int ring, IReadOnlyCollection<CirclePerson> people)
    {
        var ordered = people.OrderBy(p => p.Angle).ThenBy(p => p.Id).ToList();
        var angles = CircleSpread.Apart([.. ordered.Select(p => (double)p.Angle)], Room[ring - 1]);
        for (var i = 0; i < ordered.Count; i++)
        {
            var (x, y) = PointOf(ring, angles[i]);
            yield return new CirclePoint(ordered[i].Id, ring, angles[i], x, y);
        }
    }
}
