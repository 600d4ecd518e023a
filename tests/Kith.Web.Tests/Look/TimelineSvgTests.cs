using System.Xml.Linq;
using Kith.Clinical;
using Kith.Clinical.Timeline;
using Kith.Web.Look;

namespace Kith.Web.Tests.Look;

public class TimelineSvgTests
{
    private static PartialDate On(int year, int month = 1, int day = 1, DatePrecision precision = DatePrecision.Day) => new(new(year, month, day), precision);

    [Fact]
    public void A_day_is_a_point_a_month_a_short_bar_and_a_year_a_long_pale_one()
    {
        var svg = Draw(
            new(Lane.Mood, On(2026, 3, 5), "day"),
            new(Lane.Relationship, On(2025, 6, precision: DatePrecision.Month), "month"),
            new(Lane.Treatment, On(2025, precision: DatePrecision.Year), "year"));

        Assert.Single(svg.Elements("circle"));
        var month = svg.Elements("rect").Single(r => (string?)r.Attribute("class") == "span");
        var year = svg.Elements("rect").Single(r => (string?)r.Attribute("class") == "span unsure");
        Assert.True((double)year.Attribute("width")! > (double)month.Attribute("width")!);
    }

    [Fact]
    public void Old_memories_leave_room_for_the_last_two_years()
    {
        var scale = new TimeScale([On(1985), On(2026, 3)], 0, 1000);

        Assert.Equal(new DateOnly(2024, 3, 1), scale.Bend);
        Assert.True(scale.X(new(2025, 3, 1)) is > 500 and < 800);
        Assert.True(scale.X(new(1990, 1, 1)) < scale.X(new(2010, 1, 1)));
    }

    [Fact]
    public void One_day_alone_can_be_drawn() => Assert.NotNull(Draw(new TimelineItem(Lane.Substance, On(2026), "stopped drinking", 3)));

    [Theory]
    [InlineData(DatePrecision.Day, "9 January 2026")]
    [InlineData(DatePrecision.Month, "January 2026")]
    [InlineData(DatePrecision.Year, "2026")]
    public void A_remembered_date_says_only_what_is_known(DatePrecision precision, string words) =>
        Assert.Equal(words, TimelineWords.Date(new(new(2026, 1, 9), precision)));

    private static XElement Draw(params TimelineItem[] items) => XElement.Parse(TimelineSvg.Draw(items, "t", compact: false));
}
