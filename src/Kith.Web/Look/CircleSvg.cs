using System.Globalization;

namespace Kith.Web.Look;

/// <summary>Draws the closeness circle: the client in the middle, three rings, each person by ring and angle.</summary>
internal sealed class CircleSvg
{
    private const double Body = 9;
    private const double Size = 13;

    private static readonly Shape Wide = new(460, 372, [44, 92, 144], [66, 118, 170]);
    private static readonly Shape Compact = new(340, 288, [38, 76, 114], [56, 96, 134]);

    private readonly Shape shape;

    private readonly SvgText svg = new();
    private readonly IReadOnlyList<CirclePerson> people;
    private readonly (double X, double Y)[] at;
    private readonly List<Area> taken;
    private readonly bool interactive;

    /// <summary>Size of the drawing, how far from its middle people of each ring stand, and where the rings are drawn.</summary>
    private sealed record Shape(double Width, double Height, double[] Places, double[] Rings)
    {
        public double X => Width / 2;

        public double Y => Height / 2;

        public (double X, double Y) Place(int ring, double angle)
        {
            var turn = angle * Math.PI / 180;
            var far = Places[Math.Clamp(ring, 1, 3) - 1];
            return (X + (far * Math.Sin(turn)), Y - (far * Math.Cos(turn)));
        }
    }

    private CircleSvg(IReadOnlyList<CirclePerson> people, bool interactive, bool compact)
    {
        shape = compact ? Compact : Wide;
        taken = [Around(shape.X, shape.Y, 18)];
        this.people = people;
        this.interactive = interactive;
        at = Spread();
        foreach (var (x, y) in at)
            taken.Add(Around(x, y, Body + 2));
        foreach (var person in people)
        {
            if (Earlier(person) is { } before)
                taken.Add(Around(before.X, before.Y, Body));
        }
    }

    /// <returns>The drawing, and whether some names had no room and became numbers.</returns>
    public static (string Markup, bool HasNumbers) Draw(IReadOnlyList<CirclePerson> people, string id, string title, bool interactive, bool compact) =>
        new CircleSvg(people, interactive, compact).Write(id + (compact ? "-n" : "-w"), title, compact);

    private (double X, double Y)? Earlier(CirclePerson person) =>
        person is { EarlierRing: { } ring, EarlierAngle: { } angle } && (ring != person.Ring || angle != person.Angle) ? shape.Place(ring, angle) : null;

    private static Area Around(double x, double y, double reach) => new(x - reach, y - reach, x + reach, y + reach);

    /// <summary>Two people at the same place stand beside each other.</summary>
    private (double X, double Y)[] Spread()
    {
        var places = new (double X, double Y)[people.Count];
        for (var i = 0; i < people.Count; i++)
        {
            var place = shape.Place(people[i].Ring, people[i].Angle);
            for (var step = 1; step <= 40 && IsTaken(places.AsSpan(0, i), place); step++)
                place = shape.Place(people[i].Ring, people[i].Angle + ((step % 2 == 0 ? -1 : 1) * ((step + 1) / 2) * 9));
            places[i] = place;
        }

        return places;
    }

    private static bool IsTaken(ReadOnlySpan<(double X, double Y)> others, (double X, double Y) place)
    {
        foreach (var other in others)
        {
            if (Near(other, place))
                return true;
        }

        return false;
    }

    private static bool Near((double X, double Y) a, (double X, double Y) b) =>
        ((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)) < 4 * (Body + 1) * (Body + 1);

    private (string Markup, bool HasNumbers) Write(string id, string title, bool compact)
    {
        var said = people.Count == 0 ? "Nobody is placed yet." : string.Join("; ", people.Select(p => $"{p.Name}: {p.Words}")) + ".";
        var css = (compact ? "circle narrow" : "circle wide") + (interactive ? " places" : "");
        var reach = string.Join(' ', shape.Places.Select(p => p.ToString(CultureInfo.InvariantCulture)));
        svg.Open(id, css, shape.Width, shape.Height, title, said, interactive ? $" data-places=\"{reach}\"" : null);
        for (var i = shape.Rings.Length - 1; i >= 0; i--)
            svg.Circle(i == 0 ? "ring inner" : "ring", shape.X, shape.Y, shape.Rings[i]);
        svg.Circle("me", shape.X, shape.Y, 16).Text("me-word", shape.X, shape.Y + 4, "middle", "me");
        for (var i = 0; i < people.Count; i++)
        {
            if (Earlier(people[i]) is { } before)
                svg.Line("path", before.X, before.Y, at[i].X, at[i].Y).Circle("before", before.X, before.Y, Body - 2);
        }

        var numbers = false;
        for (var i = 0; i < people.Count; i++)
            numbers |= !WritePerson(i);
        return (svg.Close(), numbers);
    }

    /// <returns>Whether there was room for the name.</returns>
    private bool WritePerson(int index)
    {
        var person = people[index];
        var (x, y) = at[index];
        svg.Raw("<g class=\"person").Raw(person.Moved ? " moved" : "").Raw(person.Died ? " died" : "").Raw("\" transform=\"translate(").Number(x).Raw(" ").Number(y).Raw(")\"");
        if (interactive)
        {
            svg.Raw(" data-person=\"").Words(person.Id).Raw("\" data-ring=\"").Number(person.Ring).Raw("\" data-angle=\"").Number(person.Angle)
                .Raw("\" data-name=\"").Words(person.Name).Raw("\"");
        }

        svg.Raw(">");
        if (interactive)
            svg.Circle("reach", 0, 0, 22);
        var room = FindRoom(person.Name, x, y);
        if (room is { } label && label.Leader)
            svg.Line("leader", 0, 0, label.X - x, label.Y - y - 4);
        svg.Circle("body", 0, 0, Body);
        if (room is { } words)
            svg.Text("name", words.X - x, words.Y - y, words.Anchor, words.Words);
        else
            svg.Text("me-word", 0, 4, "middle", (index + 1).ToString(CultureInfo.CurrentCulture));
        svg.Raw("</g>");
        return room is not null;
    }

    private (double X, double Y, string Anchor, string Words, bool Leader)? FindRoom(string name, double x, double y)
    {
        foreach (var longest in (double[])[130, 80])
        {
            var words = Lettering.Fit(name, longest, Size);
            var wide = Lettering.Width(words, Size);
            foreach (var far in (double[])[14, 22, 34, 48])
            {
                // Outwards first: the middle of the circle fills up soonest.
                (double X, double Y, string Anchor)[] tries = x >= shape.X
                    ? [(x + far, y + 4, "start"), (x, y + far + 9, "middle"), (x, y - far, "middle"), (x + far, y + far, "start"), (x + far, y - far + 4, "start"), (x - far, y + 4, "end"), (x - far, y + far, "end"), (x - far, y - far + 4, "end")]
                    : [(x - far, y + 4, "end"), (x, y + far + 9, "middle"), (x, y - far, "middle"), (x - far, y + far, "end"), (x - far, y - far + 4, "end"), (x + far, y + 4, "start"), (x + far, y + far, "start"), (x + far, y - far + 4, "start")];
                foreach (var (tx, ty, anchor) in tries)
                {
                    var start = anchor switch { "start" => tx, "end" => tx - wide, _ => tx - (wide / 2) };
                    var area = new Area(start - 1, ty - 11, start + wide + 1, ty + 4);
                    if (area.Left < 2 || area.Right > shape.Width - 2 || area.Top < 2 || area.Bottom > shape.Height - 2 || taken.Exists(area.Meets))
                        continue;
                    taken.Add(area);
                    return (tx, ty, anchor, words, far > 20);
                }
            }
        }

        return null;
    }
}
