using System.Globalization;
using System.Xml.Linq;
using Kith.Web.Look;

namespace Kith.Web.Tests.Look;

public class CircleSvgTests
{
    [Fact]
    public void An_angle_is_counted_clockwise_from_the_top()
    {
        var (x, y) = At(new CirclePerson("1", "Ruth", 2, 90));

        Assert.Equal(230 + 92, x);
        Assert.Equal(186, y);
    }

    [Fact]
    public void Two_people_at_one_place_stand_beside_each_other()
    {
        var people = Persons(new CirclePerson("1", "mother", 2, 130), new CirclePerson("2", "Dad", 2, 130)).Select(Place).ToList();

        Assert.True(Math.Sqrt(Math.Pow(people[0].X - people[1].X, 2) + Math.Pow(people[0].Y - people[1].Y, 2)) >= 18);
    }

    [Fact]
    public void The_interactive_circle_tells_the_script_who_stands_where_and_offers_nothing_that_does_nothing_without_it()
    {
        var person = Persons(new CirclePerson("p1", "Daniel", 3, 50)).Single();

        Assert.Equal(("p1", "Daniel", "3", "50"), ((string?)person.Attribute("data-person"), (string?)person.Attribute("data-name"), (string?)person.Attribute("data-ring"), (string?)person.Attribute("data-angle")));
        Assert.Null(person.Attribute("tabindex"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Names_never_lie_over_each_other(bool compact)
    {
        var random = new Random(20260303);
        for (var run = 0; run < 100; run++)
        {
            var people = Enumerable.Range(0, random.Next(1, 30)).Select(i => new CirclePerson($"{i}", new string('n', random.Next(2, 20)), random.Next(1, 4), random.Next(360))).ToList();
            var (markup, _) = CircleSvg.Draw(people, "c", "Circle", interactive: false, compact);
            var areas = XElement.Parse(markup).Elements("g").Select(AreaOfName).OfType<Area>().ToList();

            for (var i = 0; i < areas.Count; i++)
            {
                for (var j = i + 1; j < areas.Count; j++)
                    Assert.False(areas[i].Meets(areas[j]), $"run {run}: {i} and {j}");
            }
        }
    }

    [Fact]
    public void Who_changed_the_ring_is_marked_and_said()
    {
        var (markup, _) = CircleSvg.Draw([new("1", "Daniel", 3, 50, EarlierRing: 1, EarlierAngle: 45)], "c", "Circle", interactive: false, compact: false);

        Assert.Contains("Daniel: outer ring, before: inner ring.", markup, StringComparison.Ordinal);
        Assert.Contains("class=\"path\"", markup, StringComparison.Ordinal);
    }

    private static Area? AreaOfName(XElement person)
    {
        if (person.Elements("text").SingleOrDefault(t => (string?)t.Attribute("class") == "name") is not { } text)
            return null;
        var (x, y) = Place(person);
        var wide = Lettering.Width(text.Value, 13);
        var at = x + Number(text, "x");
        var left = (string?)text.Attribute("text-anchor") switch { "end" => at - wide, "middle" => at - (wide / 2), _ => at };
        return new(left, y + Number(text, "y") - 10.8, left + wide, y + Number(text, "y") + 3.8);
    }

    private static (double X, double Y) At(CirclePerson person) => Place(Persons(person).Single());

    private static IEnumerable<XElement> Persons(params CirclePerson[] people) =>
        XElement.Parse(CircleSvg.Draw(people, "c", "Circle", interactive: true, compact: false).Markup).Elements("g");

    private static (double X, double Y) Place(XElement person)
    {
        var parts = ((string)person.Attribute("transform")!)["translate(".Length..^1].Split(' ');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
